using Chancery.Search;

namespace Chancery.SearchApi.Pages;

/// <summary>A clause's text with the words that answer marked.</summary>
internal static class ClauseText
{
    /// <summary>Longer clauses are shown from shortly before the first mark; the whole is a link away.</summary>
    private const int LengthMax = 900;
    private const int LeadLength = 160;
    private const int SnapLengthMax = 40;

    /// <summary>The text, or the part of it around the first mark.</summary>
    public static Html Excerpt(UiTexts texts, string text, IReadOnlyList<Highlight> highlights)
    {
        var (start, end) = Window(text, highlights);
        var parts = new List<Html>();
        int at = start;
        foreach (var highlight in highlights.Where(each => each.Start >= start && each.End <= end))
        {
            parts.Add(Html.Of($"{text[at..highlight.Start]}{Mark(texts, text, highlight)}"));
            at = highlight.End;
        }

        return Html.Of($"{(start > 0 ? "… " : "")}{parts}{text[at..end]}{(end < text.Length ? " …" : "")}");
    }

    /// <summary>Whether an excerpt leaves something out.</summary>
    public static bool IsCut(string text) => text.Length > LengthMax;

    /// <summary>Why a word is marked: "Wüstenbildung ← desertification, lexicon"; a word as it was typed needs no arrow.</summary>
    public static string Reason(UiTexts texts, string word, Highlight highlight) => word + Cause(texts, word, highlight);

    /// <summary>What follows the word in its reason.</summary>
    public static string Cause(UiTexts texts, string word, Highlight highlight)
    {
        bool isSame = word.Equals(highlight.Term, StringComparison.OrdinalIgnoreCase);
        return $"{(isSame ? "" : " ← " + highlight.Term)}, {texts.OriginName(highlight.Origin)}";
    }

    private static Html Mark(UiTexts texts, string text, Highlight highlight)
    {
        string word = text[highlight.Start..highlight.End];
        return Html.Of($"""<mark class="{highlight.Origin}" title="{Reason(texts, word, highlight)}">{word}</mark>""");
    }

    private static (int Start, int End) Window(string text, IReadOnlyList<Highlight> highlights)
    {
        if (!IsCut(text))
        {
            return (0, text.Length);
        }

        int start = highlights.Count == 0 ? 0 : Math.Max(0, highlights[0].Start - LeadLength);
        int end = Math.Min(text.Length, start + LengthMax);
        return (start == 0 ? 0 : Snap(text, start), end == text.Length ? end : Snap(text, end));
    }

    /// <summary>Moves a cut on to the next gap between words, and never between the halves of a surrogate pair.</summary>
    private static int Snap(string text, int cut)
    {
        int gap = text.AsSpan(cut, Math.Min(SnapLengthMax, text.Length - cut)).IndexOfAny(' ', '\n');
        if (gap >= 0)
        {
            return cut + gap;
        }

        return char.IsLowSurrogate(text[cut]) ? cut + 1 : cut;
    }
}
