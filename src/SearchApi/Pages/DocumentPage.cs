using Chancery.SearchApi.Answers;

namespace Chancery.SearchApi.Pages;

/// <summary>A document: what is known of it, and its clauses in order, each with a place to link to.</summary>
internal static class DocumentPage
{
    private const int HeadingLevelMax = 5;

    public static IResult Of(PageFrame frame, DocumentAnswer document)
    {
        var texts = frame.Texts;
        return frame.Page(document.Title, Html.Of($"""
            {frame.SmallForm()}
            <article class="document-page">
            <header><p class="meta">{HitItem.Badge(texts, document.Language)}<span>{texts.KindName(document.Kind)}</span><span>{texts.ClausesCount(document.ClauseCount)}</span></p>
            <h1 lang="{document.Language}">{document.Title}</h1></header>
            {DocumentFacts.Of(texts, document, withTitle: false)}
            <section class="clauses" aria-labelledby="clauses"><h2 id="clauses" class="unseen">{texts.Clauses}</h2>
            {Clauses(texts, document)}
            </section>
            {ListPages.Of(texts, PageAddress.Document(document.Id), document.Offset, document.Clauses.Count, document.ClauseCount, "")}
            </article>
            """));
    }

    /// <summary>Headings are shown where they change, each at the level it has in the document.</summary>
    private static List<Html> Clauses(UiTexts texts, DocumentAnswer document)
    {
        var parts = new List<Html>();
        IReadOnlyList<string> open = [];
        foreach (var clause in document.Clauses)
        {
            int same = 0;
            while (same < open.Count && same < clause.Sections.Count && open[same] == clause.Sections[same])
            {
                same++;
            }

            parts.AddRange(clause.Sections.Skip(same).Select((heading, i) => Heading(document.Language, heading, same + i)));
            parts.Add(Clause(texts, document, clause));
            open = clause.Sections;
        }

        return parts;
    }

    private static Html Heading(string language, string heading, int depth)
    {
        long level = Math.Min(3 + depth, HeadingLevelMax);
        return Html.Of($"""<h{level} lang="{language}">{heading}</h{level}>""");
    }

    private static Html Clause(UiTexts texts, DocumentAnswer document, DocumentClause clause) => Html.Of($"""
        <div class="in-document" id="{clause.Label}">
        <a class="number" href="{PageAddress.Clause(clause.Id)}" title="{texts.ClauseName(clause.Label, clause.Number)}">{(clause.Number.Length > 0 ? clause.Number : "¶")}<span class="unseen"> {texts.LinkToClause}</span></a>
        <p class="clause" lang="{document.Language}">{clause.Text}</p>
        </div>

        """);
}
