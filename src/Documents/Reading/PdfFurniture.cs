using System.Text;
using System.Text.RegularExpressions;

namespace Chancery.Documents.Reading;

/// <summary>Takes away what a page's maker put around its text: running heads and feet, page numbers, footnotes.</summary>
internal static partial class PdfFurniture
{
    private const double EdgeShare = 0.13;
    private const int EdgeLines = 4;
    private const int RepeatsMin = 3;
    private const double NoteSizeShare = 0.9;

    public static void Remove(List<PdfPage> pages, ReadBudget budget)
    {
        var body = BodySize(pages);
        var repeats = Repeats(pages);
        for (var i = 0; i < pages.Count; i++)
        {
            budget.Check();
            var page = pages[i];
            var edge = Edge(page).ToHashSet();
            page.Lines.RemoveAll(line => edge.Contains(line) && (IsPageNumber(line.Text) || IsRunning(Key(line), repeats, pages.Count)));
            RemoveNotes(page, body);
        }
    }

    /// <summary>The size of most of the text.</summary>
    public static double BodySize(List<PdfPage> pages)
    {
        var sizes = new Dictionary<double, int>();
        foreach (var line in pages.SelectMany(page => page.Lines))
        {
            var size = Math.Round(line.Size, 1);
            sizes[size] = sizes.GetValueOrDefault(size) + line.Text.Length;
        }

        return sizes.Count == 0 ? 0 : sizes.MaxBy(pair => pair.Value).Key;
    }

    // Heads of left and right pages take turns, so half the pages would be too many to ask for.
    private static bool IsRunning(string key, Dictionary<string, int> repeats, int pages) =>
        repeats.TryGetValue(key, out var count) && count >= Math.Min(RepeatsMin, pages) && count > 1 && count * 4 >= pages;

    private static IEnumerable<PdfLine> Edge(PdfPage page)
    {
        var top = page.Lines.Where(line => line.Bottom < page.Height * EdgeShare).OrderBy(line => line.Top).Take(EdgeLines);
        var bottom = page.Lines.Where(line => line.Top > page.Height * (1 - EdgeShare)).OrderByDescending(line => line.Bottom).Take(EdgeLines);
        return top.Concat(bottom);
    }

    private static Dictionary<string, int> Repeats(List<PdfPage> pages)
    {
        var repeats = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in pages.SelectMany(page => Edge(page).Select(Key).Distinct()))
        {
            repeats[key] = repeats.GetValueOrDefault(key) + 1;
        }

        return repeats;
    }

    // Figures change from page to page; the place and all else stay.
    private static string Key(PdfLine line)
    {
        var key = new StringBuilder();
        foreach (var c in line.Text)
        {
            _ = char.IsAsciiDigit(c) ? key.Length > 0 && key[^1] == '#' ? key : key.Append('#') : key.Append(char.ToLowerInvariant(c));
        }

        return key.Append('@').Append((int)(line.Top / 20)).ToString();
    }

    private static bool IsPageNumber(string text) => text.Length <= 30 && PageNumber().IsMatch(text);

    // Footnotes stand under the text in smaller letters, and the first of them opens with its mark.
    private static void RemoveNotes(PdfPage page, double body)
    {
        var lines = page.Lines.OrderBy(line => line.Top).ToList();
        var first = lines.Count;
        while (first > 0 && lines[first - 1].Size < body * NoteSizeShare)
        {
            first--;
        }

        var start = lines.FindIndex(first, line => NoteMark().IsMatch(line.Text));
        if (start > 0 && lines[start].Top > page.Height / 3)
        {
            var notes = lines.Skip(start).ToHashSet();
            page.Lines.RemoveAll(notes.Contains);
        }
    }

    [GeneratedRegex(@"^(?:[-–—\[(/]\s*)?(?:(?:page|seite|sida|strona|str\.|s\.|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of|von|av|z|\|)\s*\d{1,4})?(?:\s*[-–—\])/])?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^(?:\(?\d{1,3}\)?|[*†‡§]+)\s?\S", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NoteMark();
}
