using Chancery.Analysis;
using Chancery.SearchApi.Answers;

namespace Chancery.SearchApi.Pages;

/// <summary>The list of documents, those of one work together.</summary>
internal static class DocumentsPage
{
    public static IResult Of(PageFrame frame, DocumentsQuery query, DocumentsAnswer documents)
    {
        var texts = frame.Texts;
        string filter = string.Concat(
            query.Languages.Select(language => "&language=" + Uri.EscapeDataString(language))
                .Concat(query.Works.Select(work => "&work=" + Uri.EscapeDataString(work))));
        return frame.Page(texts.Documents, Html.Of($"""
            {frame.SmallForm()}
            <section class="documents" aria-labelledby="documents">
            <h1 id="documents">{texts.Documents}</h1>
            <p class="total">{texts.DocumentsCount(documents.Total)}</p>
            {Languages(texts, query)}
            <ul class="works">{documents.Documents.GroupBy(document => document.Work).Select(work => Work(texts, [.. work]))}</ul>
            {ListPages.Of(texts, "/documents", documents.Offset, documents.Documents.Count, documents.Total, filter)}
            </section>
            """));
    }

    private static Html Languages(UiTexts texts, DocumentsQuery query)
    {
        var links = Analyzer.Languages
            .Select(language => Choice($"/documents?language={language}", texts.LanguageName(language), query.Languages.Contains(language)))
            .Prepend(Choice("/documents", texts.AllLanguages, query.Languages.Count == 0));
        return Html.Of($"""<nav class="tabs" aria-label="{texts.FacetLanguage}"><ul>{links}</ul></nav>""");
    }

    private static Html Choice(string address, string name, bool isChosen) => Html.Of(
        $"""<li><a href="{address}"{(isChosen ? Html.Of($" aria-current=\"page\"") : Html.Empty)}>{name}</a></li>""");

    private static Html Work(UiTexts texts, IReadOnlyList<DocumentSummary> documents)
    {
        var first = documents[0];
        return Html.Of($"""
            <li><h2 lang="{first.Language}">{first.Title}</h2>
            <p class="meta"><span>{texts.KindName(first.Kind)}</span>{(first.Date is null ? Html.Empty : Html.Of($"""<time datetime="{first.Date}">{texts.Day(first.Date)}</time>"""))}{(first.Parties.Count == 0 ? Html.Empty : Html.Of($"<span>{string.Join(", ", first.Parties)}</span>"))}</p>
            <ul>{documents.Select(document => Version(texts, document))}</ul></li>

            """);
    }

    private static Html Version(UiTexts texts, DocumentSummary document) => Html.Of(
        $"""<li>{HitItem.Badge(texts, document.Language)}<span><a href="{PageAddress.Document(document.Id)}" lang="{document.Language}">{document.Title}</a> <span class="count">{texts.ClausesCount(document.ClauseCount)}</span></span></li>""");
}
