using Chancery.Documents.Reading;

namespace Chancery.Documents.Splitting;

/// <summary>Decides which lines open an article: those whose numbers run on.</summary>
internal static class ArticleNumbers
{
    private const int ArticlesMin = 2;
    private const int GapMax = 10;

    /// <summary>Demotes lines that only cite an article, and parts accepted ones from what follows on their line.</summary>
    /// <returns>How many articles there are.</returns>
    public static int Accept(List<Line> lines)
    {
        var candidates = Enumerable.Range(0, lines.Count).Where(i => lines[i].Kind == MarkKind.Article).ToList();
        if (candidates.Exists(i => lines[i].Style == 'A') && Chain(lines, [.. candidates.Where(i => lines[i].Style == 'A')]).Count >= ArticlesMin)
        {
            // "§ 2" below "Art. 5" numbers the article's paragraphs.
            candidates.RemoveAll(i => TakeAsParagraph(lines[i]));
        }

        var chain = Chain(lines, candidates);
        var accepted = chain.Count >= ArticlesMin || chain.Exists(i => lines[i].IsFormatHeading) ? chain.ToHashSet() : [];
        foreach (var i in candidates.Where(i => !accepted.Contains(i)))
        {
            lines[i].Demote();
        }

        Part(lines, accepted);
        return accepted.Count;
    }

    private static bool TakeAsParagraph(Line line)
    {
        if (line.Style != '§')
        {
            return false;
        }

        line.Kind = MarkKind.Number;
        return true;
    }

    // An article follows its forerunner; behind an annex the count may begin again; a gap is taken where nothing fills it.
    private static List<int> Chain(List<Line> lines, List<int> candidates)
    {
        var last = LastIndexByValue(lines, candidates);
        var chain = new List<int>();
        var running = 0;
        foreach (var i in candidates)
        {
            var line = lines[i];
            var hasSuffix = line.Number.Length > 0 && char.IsLetter(line.Number[^1]) && char.IsAsciiDigit(line.Number[0]);
            var fits = line.Value == running + 1
                || (line.Value == running && hasSuffix)
                || (line.Value == 1 && running > 1)
                || (line.Value > running + 1 && (running == 0 || !last.TryGetValue(running + 1, out var later) || later < i) && (line.IsFormatHeading || line.Rest.Length == 0 || line.Value <= running + GapMax || running == 0));
            if (fits)
            {
                chain.Add(i);
                running = line.Value;
            }
        }

        return chain;
    }

    private static Dictionary<int, int> LastIndexByValue(List<Line> lines, List<int> candidates)
    {
        var last = new Dictionary<int, int>();
        foreach (var i in candidates)
        {
            last[lines[i].Value] = i;
        }

        return last;
    }

    private static void Part(List<Line> lines, HashSet<int> accepted)
    {
        if (!accepted.Any(i => lines[i].Rest.Length > 0))
        {
            return;
        }

        var parted = new List<Line>(lines.Count + accepted.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            parted.Add(lines[i]);
            if (accepted.Contains(i) && lines[i].Rest.Length > 0)
            {
                parted.Add(MarkReader.Read(new Block(lines[i].Rest)));
                if (parted[^1].Kind is MarkKind.Article)
                {
                    _ = parted[^1].Style == '§' ? TakeAsParagraph(parted[^1]) : Demoted(parted[^1]);
                }
            }
        }

        lines.Clear();
        lines.AddRange(parted);
    }

    private static bool Demoted(Line line)
    {
        line.Demote();
        return true;
    }
}
