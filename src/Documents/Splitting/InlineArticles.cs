using System.Text.RegularExpressions;
using Chancery.Documents.Reading;

namespace Chancery.Documents.Splitting;

/// <summary>Parts texts that have lost their line breaks where an article begins: "… ARTICLE 2 Scope This Agreement …".</summary>
internal static partial class InlineArticles
{
    private const int BlockMin = 2_000;
    private const int ChainMin = 3;

    public static IReadOnlyList<Block> Part(IReadOnlyList<Block> blocks)
    {
        if (!blocks.Any(block => block.Text.Length >= BlockMin))
        {
            return blocks;
        }

        var parted = new List<Block>(blocks.Count);
        foreach (var block in blocks)
        {
            var cuts = block.Text.Length >= BlockMin ? Cuts(block.Text) : [];
            if (cuts.Count < ChainMin)
            {
                parted.Add(block);
                continue;
            }

            Add(parted, block.Text[..cuts[0]]);
            for (var i = 0; i < cuts.Count; i++)
            {
                Add(parted, block.Text[cuts[i]..(i + 1 < cuts.Count ? cuts[i + 1] : block.Text.Length)]);
            }
        }

        return parted;
    }

    // Articles that open are written in one way ("ARTICLE 4"), articles that are cited often in another ("Article 4 of …"):
    // the way that counts furthest from one is that of the openings.
    private static List<int> Cuts(string text)
    {
        var best = new List<int>();
        foreach (var writing in Opening().Matches(text).GroupBy(match => match.Groups["word"].Value))
        {
            var chain = new List<int>();
            foreach (var match in writing)
            {
                var number = match.Groups["number"].ValueSpan;
                var value = RomanNumber.Parse(number) is var roman and > 0 ? roman : int.TryParse(number, out var arabic) ? arabic : 0;
                if (value == chain.Count + 1)
                {
                    chain.Add(match.Index);
                }
            }

            best = chain.Count > best.Count ? chain : best;
        }

        return best;
    }

    private static void Add(List<Block> blocks, string text)
    {
        if (text.Trim() is { Length: > 0 } trimmed)
        {
            blocks.Add(new Block(trimmed));
        }
    }

    [GeneratedRegex(@"\b(?<word>ARTICLE|Article|ARTIKEL|Artikel|ARTYKUŁ|Artykuł|Art\.)\s+(?<number>\d{1,3}|[IVXLC]{1,8})\b(?!\s*\()", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
