namespace Chancery.Documents.Splitting;

/// <summary>Decides which numbered lines open a clause: those whose numbers run on. "in 1992. 5 members" never does.</summary>
internal static class ClauseNumbers
{
    private const int ChainMin = 2;
    private const int GapMax = 5;
    private const int LongLine = 80;

    // A list of three in a long speech doesn't make the speech a numbered document.
    private const int UnnumberedPerNumberMax = 3;

    public static void Accept(List<Line> lines, bool hasArticles)
    {
        var start = 0;
        var inArticle = false;
        for (var i = 0; i <= lines.Count; i++)
        {
            var opens = i < lines.Count && lines[i].Kind is MarkKind.Article or MarkKind.Annex;
            if (i < lines.Count && !opens)
            {
                continue;
            }

            AcceptWithin(lines.GetRange(start, i - start), inArticle, isPreamble: hasArticles && !inArticle && start == 0);
            if (i < lines.Count)
            {
                inArticle = lines[i].Kind == MarkKind.Article;
                start = i + 1;
            }
        }
    }

    private static void AcceptWithin(List<Line> lines, bool inArticle, bool isPreamble)
    {
        var candidates = Enumerable.Range(0, lines.Count).Where(i => lines[i].Kind == MarkKind.Number).ToList();
        if (candidates.Count == 0)
        {
            return;
        }

        var chain = inArticle ? FirstStyle(lines, candidates) : LongestStyle(lines, candidates, isPreamble);
        if (chain.Count < ChainMin || (!inArticle && !isPreamble && IsListInProse(lines, chain)))
        {
            chain = [];
        }

        var accepted = chain.ToHashSet();
        foreach (var i in candidates.Where(i => !accepted.Contains(i)))
        {
            lines[i].Demote();
        }
    }

    // In an article, the outer numbers come first: "(1)" in German law, "1." in a treaty.
    private static List<int> FirstStyle(List<Line> lines, List<int> candidates)
    {
        var first = candidates.Find(i => lines[i].Value == 1);
        return lines[first].Value == 1 ? Chain(lines, [.. candidates.Where(i => lines[i].Style == lines[first].Style)], mayOpenAnywhere: false) : [];
    }

    private static List<int> LongestStyle(List<Line> lines, List<int> candidates, bool isPreamble)
    {
        var longest = new List<int>();
        foreach (var style in candidates.Select(i => lines[i].Style).Distinct())
        {
            var chain = Chain(lines, [.. candidates.Where(i => lines[i].Style == style)], mayOpenAnywhere: !isPreamble);
            longest = chain.Count > longest.Count ? chain : longest;
        }

        return longest;
    }

    private static List<int> Chain(List<Line> lines, List<int> candidates, bool mayOpenAnywhere)
    {
        var last = new Dictionary<int, int>();
        candidates.ForEach(i => last[lines[i].Value] = i);
        var chain = new List<int>();
        var running = 0;
        var sectionAt = -1;
        var scanned = 0;
        foreach (var i in candidates)
        {
            for (; scanned < i; scanned++)
            {
                sectionAt = lines[scanned].IsHeading ? scanned : sectionAt;
            }

            if (Fits(lines[i], i, running, last, mayOpenAnywhere, isAfterSection: chain.Count > 0 && sectionAt > chain[^1]))
            {
                chain.Add(i);
                running = lines[i].Value;
            }
        }

        return chain;
    }

    private static bool Fits(Line line, int index, int running, Dictionary<int, int> last, bool mayOpenAnywhere, bool isAfterSection)
    {
        if (line.Value == running + 1 || (line.Value == running && char.IsLetter(line.Number[^1])))
        {
            return true;
        }

        if (running == 0)
        {
            return mayOpenAnywhere && last.TryGetValue(line.Value + 1, out var next) && next > index;
        }

        var isGap = line.Value > running + 1 && line.Value <= running + GapMax && !(last.TryGetValue(running + 1, out var later) && later > index);
        return isGap || (line.Value == 1 && isAfterSection);
    }

    private static bool IsListInProse(List<Line> lines, List<int> chain)
    {
        var unnumbered = lines.Count(line => line.Kind == MarkKind.None && line.Text.Length >= LongLine);
        return unnumbered > chain.Count * UnnumberedPerNumberMax;
    }
}
