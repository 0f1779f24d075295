using System.Text;
using System.Text.RegularExpressions;

namespace Chancery.Documents.Reading;

/// <summary>Joins lines that were broken at a margin into the paragraphs they came from.</summary>
internal static partial class WrappedLines
{
    private const int PairsMin = 6;
    private const int MarginMin = 40;
    private const int MarginMax = 140;
    private const double WrappedShareMin = 0.5;

    // A line this much shorter than the margin was ended by its author.
    private const double FullLineShare = 0.7;

    /// <summary>Whether lines end at a margin: most lines that another follows stop in the middle of a sentence.</summary>
    public static bool AreWrapped(IReadOnlyList<string> lines)
    {
        var pairs = 0;
        var wrapped = 0;
        var overlong = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Length == 0 || lines[i + 1].Length == 0)
            {
                continue;
            }

            pairs++;
            overlong += lines[i].Length > MarginMax ? 1 : 0;
            wrapped += lines[i].Length is >= MarginMin and <= MarginMax && !EndsSentence(lines[i]) ? 1 : 0;
        }

        return pairs >= PairsMin && wrapped >= pairs * WrappedShareMin && overlong * 10 <= pairs;
    }

    /// <summary>The paragraphs; words parted by a hyphen at a line's end are whole again.</summary>
    public static List<string> Join(IReadOnlyList<string> lines)
    {
        var full = FullLine(lines);
        var paragraphs = new List<string>();
        var paragraph = new StringBuilder();
        var last = "";
        foreach (var line in lines)
        {
            if (paragraph.Length > 0 && (line.Length == 0 || StartsAnew(last, line, full)))
            {
                paragraphs.Add(paragraph.ToString());
                paragraph.Clear();
            }

            Append(paragraph, line);
            last = line;
        }

        paragraphs.Add(paragraph.ToString());
        return paragraphs;
    }

    /// <summary>Whether a line opens a paragraph by its number, its letter or its bullet.</summary>
    public static bool OpensParagraph(string line) => Opening().IsMatch(line);

    private static void Append(StringBuilder paragraph, string line)
    {
        if (paragraph.Length == 0 || line.Length == 0)
        {
            paragraph.Append(line);
        }
        else if (paragraph[^1] == '-' && paragraph.Length > 1 && char.IsLower(paragraph[^2]) && char.IsLower(line[0]))
        {
            paragraph.Length--;
            paragraph.Append(line);
        }
        else
        {
            paragraph.Append(' ').Append(line);
        }
    }

    // Without blank lines between paragraphs, a new one shows in a short last line, or in the number that opens the next.
    private static bool StartsAnew(string last, string line, int full) =>
        Opening().IsMatch(line) || (last.Length < full && (EndsSentence(last) || (char.IsUpper(line[0]) && last.Length < full / 2)));

    private static int FullLine(IReadOnlyList<string> lines)
    {
        var lengths = lines.Where(line => line.Length > 0).Select(line => line.Length).Order().ToList();
        return (int)(lengths[lengths.Count * 9 / 10] * FullLineShare);
    }

    /// <summary>Whether a line ends where a sentence or a clause may.</summary>
    public static bool EndsSentence(string line) => line[^1] is '.' or ':' or ';' or '!' or '?' or '"' or '”' or ')';

    [GeneratedRegex(@"^(?:\(?\d{1,3}[.)]\s+\S|(?:article|artikel|artykuł|art\.|§)\s*\d|\(?[a-z]\)\s|[IVXLC]+\.\s+\p{Lu}|[-–•]\s)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();
}
