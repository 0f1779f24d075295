using Chancery.SearchApi.Answers;

namespace Chancery.SearchApi.Pages;

/// <summary>A clause with its parallel clauses beside it, and what is known of its document.</summary>
internal static class ClausePage
{
    public static IResult Of(PageFrame frame, ClauseInWork found)
    {
        var (clause, parallel, document) = found;
        var texts = frame.Texts;
        string name = texts.ClauseName(Label(clause), clause.Number);
        return frame.Page($"{name} · {clause.Title}", Html.Of($"""
            {frame.SmallForm()}
            <article class="clause-page">
            <header><h1>{name}</h1>
            <p class="of"><a href="{PageAddress.InDocument(clause.Document, Label(clause))}" lang="{clause.Language}">{clause.Title}</a></p>{Html.If(clause.RedirectedFrom, old => Html.Of($"<p class=\"of\">{texts.RedirectedFrom} <code>{old}</code></p>"))}</header>
            <section aria-labelledby="versions"><h2 id="versions">{texts.ClauseVersions}</h2>
            <div class="columns n{parallel.Count + 1}">{parallel.Prepend(clause).Select(each => Column(texts, each))}</div>
            {(parallel.Count == 0 ? Html.Of($"<p>{texts.NoParallel}</p>") : Html.Empty)}
            </section>
            {Neighbours(texts, clause)}
            <section class="about" aria-labelledby="about"><h2 id="about">{texts.AboutDocument}</h2>
            {DocumentFacts.Of(texts, document, withTitle: true)}
            <p class="ids">{texts.Id} <code>{clause.Id}</code></p>
            </section>
            </article>
            """));
    }

    private static Html Column(UiTexts texts, ClauseAnswer clause) => Html.Of($"""
        <section class="column" aria-labelledby="in-{clause.Language}">
        <h3 id="in-{clause.Language}"><a href="{PageAddress.Clause(clause.Id)}">{HitItem.Badge(texts, clause.Language)}</a></h3>
        {HitItem.Sections(texts, clause.Sections, clause.Language)}
        <p class="clause" lang="{clause.Language}">{clause.Text}</p>
        </section>

        """);

    private static Html Neighbours(UiTexts texts, ClauseAnswer clause) => clause.Previous is null && clause.Next is null
        ? Html.Empty
        : Html.Of($"""
            <nav class="pages" aria-label="{texts.InThisDocument}">{Html.If(clause.Previous, id => Neighbour("prev", texts.PreviousClause, id))}{Html.If(clause.Next, id => Neighbour("next", texts.NextClause, id))}</nav>
            """);

    private static Html Neighbour(string relation, string name, string id) =>
        Html.Of($"""<a rel="{relation}" href="{PageAddress.Clause(id)}">{name}</a>""");

    private static string Label(ClauseAnswer clause) => clause.Id[(clause.Document.Length + 1)..];
}
