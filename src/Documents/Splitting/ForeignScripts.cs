using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Documents.Reading;

namespace Chancery.Documents.Splitting;

/// <summary>
/// Leaves out what a bilingual page says in another script, and reads the article numbers that it gives in Chinese figures.
/// </summary>
internal static partial class ForeignScripts
{
    private const int LettersMin = 2;

    /// <summary>The blocks in Latin script; "第一條 Art. 一" becomes "Article 1".</summary>
    public static IReadOnlyList<Block> Remove(IReadOnlyList<Block> blocks)
    {
        if (!blocks.Any(block => IsForeign(block.Text)))
        {
            return blocks;
        }

        var kept = new List<Block>(blocks.Count);
        foreach (var block in blocks)
        {
            if (!IsForeign(block.Text))
            {
                kept.Add(block);
            }
            else if (ChineseArticle().Match(block.Text) is { Success: true } article && ChineseNumber(article.Groups["number"].ValueSpan) is var number and > 0)
            {
                kept.Add(new Block(string.Create(CultureInfo.InvariantCulture, $"Article {number}{Repeat(article.Groups["repeat"].Value)}")));
            }
        }

        return kept;
    }

    // More than half of the letters stand outside the blocks of Latin letters.
    private static bool IsForeign(string text)
    {
        var foreign = 0;
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                letters++;
                foreign += c is >= '\u0370' and not (>= '\u1E00' and <= '\u1EFF') ? 1 : 0;
            }
        }

        return letters >= LettersMin && foreign * 3 > letters;
    }

    // "第八條之二" is article 8 bis.
    private static string Repeat(string figure) => figure switch
    {
        "二" => " bis",
        "三" => " ter",
        "四" => " quater",
        _ => "",
    };

    /// <summary>"二十三" gives 23; 0 where it is no number.</summary>
    private static int ChineseNumber(ReadOnlySpan<char> figures)
    {
        var total = 0;
        var digit = 0;
        foreach (var c in figures)
        {
            var value = "零一二三四五六七八九".IndexOf(c, StringComparison.Ordinal);
            if (value >= 0)
            {
                digit = value;
                continue;
            }

            var unit = c == '百' ? 100 : c == '十' ? 10 : 0;
            total += (digit == 0 ? 1 : digit) * unit;
            digit = 0;
        }

        return total + digit;
    }

    [GeneratedRegex("^第(?<number>[零一二三四五六七八九十百]{1,7})(?:[條条](?:之(?<repeat>[二三四]))?|之(?<repeat>[二三四])[條条])", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseArticle();
}
