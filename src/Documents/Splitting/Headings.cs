namespace Chancery.Documents.Splitting;

/// <summary>Finds headings that no number announces, and puts a chapter's title to its number.</summary>
internal static class Headings
{
    private const int ParagraphMin = 60;
    private const int ArticleTitleMax = 160;
    private const int BareHeadingMax = 60;

    public static void Find(List<Line> lines, bool hasArticles, bool hasNumbers)
    {
        MergeTitles(lines);
        for (var i = lines.Count - 2; i >= 0; i--)
        {
            if (lines[i].Kind == MarkKind.None && IsHeading(lines, i, hasArticles, hasNumbers))
            {
                lines[i].Kind = MarkKind.Heading;
                lines[i].Rank = TextShape.IsCapitals(lines[i].Text) ? SectionRank.Capitals : SectionRank.Plain;
            }
        }

        FindArticleTitles(lines);
    }

    // "CHAPTER II" and, on the next line, "General provisions".
    private static void MergeTitles(List<Line> lines)
    {
        for (var i = lines.Count - 2; i >= 0; i--)
        {
            var isBare = lines[i].Kind is MarkKind.Chapter or MarkKind.Roman or MarkKind.Annex && lines[i].Rest.Length == 0;
            if (isBare && lines[i + 1].Kind is MarkKind.None or MarkKind.Heading && IsTitleUnder(lines, i + 1))
            {
                lines[i].Text = $"{lines[i].Text} {lines[i + 1].Text}";
                lines.RemoveAt(i + 1);
            }
        }
    }

    private static bool IsTitleUnder(List<Line> lines, int i) =>
        i + 1 < lines.Count && (lines[i].IsFormatHeading || TextShape.LooksLikeHeading(lines[i].Text, ArticleTitleMax) || TextShape.IsCapitals(lines[i].Text));

    private static bool IsHeading(List<Line> lines, int i, bool hasArticles, bool hasNumbers)
    {
        var text = lines[i].Text;
        var next = lines[i + 1];
        var isCapitals = TextShape.IsCapitals(text) && TextShape.HasLetters(text) && text[^1] is not (',' or ';' or ':' or '.');
        if (!isCapitals && !TextShape.LooksLikeHeading(text))
        {
            return false;
        }

        if (i > 0 && lines[i - 1].Kind == MarkKind.Article)
        {
            return false;
        }

        if (hasArticles)
        {
            return next.Kind is MarkKind.Article or MarkKind.Chapter or MarkKind.Annex || (isCapitals && next.Text.Length >= ParagraphMin && next.Kind == MarkKind.None && i > 0 && TextShape.EndsSentence(lines[i - 1].Text));
        }

        if (next.Kind == MarkKind.Number || next.IsHeading)
        {
            return isCapitals || next.Kind == MarkKind.Number || next.Kind != MarkKind.Heading || next.IsFormatHeading;
        }

        var stands = isCapitals || !hasNumbers || text.Length <= BareHeadingMax;
        return stands && next.Kind == MarkKind.None && next.Text.Length >= ParagraphMin && (isCapitals || i == 0 || !lines[i - 1].Text.EndsWith(':'));
    }

    /// <summary>The line under "Article 5" is its title where it looks like one and text follows.</summary>
    private static void FindArticleTitles(List<Line> lines)
    {
        for (var i = 0; i + 2 < lines.Count; i++)
        {
            var under = lines[i + 1];
            if (lines[i].Kind == MarkKind.Article && under.Kind is MarkKind.None or MarkKind.Heading
                && (under.IsFormatHeading || TextShape.LooksLikeHeading(under.Text, ArticleTitleMax) || IsBracketed(under.Text))
                && lines[i + 2].Kind is not (MarkKind.Article or MarkKind.Annex or MarkKind.Chapter or MarkKind.Closing))
            {
                under.Kind = MarkKind.Heading;
                under.Rank = SectionRank.ArticleTitle;
            }
        }
    }

    private static bool IsBracketed(string text) => text is ['(' or '[', .., ')' or ']'] && text.Length <= ArticleTitleMax && !TextShape.EndsSentence(text);
}
