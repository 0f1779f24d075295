using System.Text.RegularExpressions;

namespace Chancery.Documents.Splitting;

/// <summary>Leaves out the signatures at the end of a text that has no closing formula to announce them.</summary>
internal static partial class Signatures
{
    private const int LinesMax = 24;
    private const int NameMax = 200;

    public static void Remove(List<Line> lines)
    {
        var first = -1;
        for (var i = lines.Count - 1; i > Math.Max(0, lines.Count - LinesMax) && IsShort(lines[i]); i--)
        {
            first = Opening().IsMatch(lines[i].Text) ? i : first;
        }

        if (first > 0)
        {
            lines.RemoveRange(first, lines.Count - first);
        }
    }

    private static bool IsShort(Line line) =>
        line.Kind is MarkKind.None or MarkKind.Heading && line.Text.Length <= NameMax && !TextShape.EndsSentence(line.Text) && line.Text[^1] is not (',' or ';');

    [GeneratedRegex(@"^(?:(?:For|On behalf of|Für|Im Namen|För|W imieniu|Za|Pour)\s+(?:\p{Ll}+\s+)?\p{Lu}|På\s.{2,60}\svägnar|\(?(?:Signed|Gezeichnet|gez\.|Unterzeichnet|Undertecknat|Podpisano|Podpis)\)?\s*:?\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
