using Chancery.Analysis;
using Chancery.Search;
using Chancery.SearchApi.Http;
using Microsoft.AspNetCore.Mvc;

namespace Chancery.SearchApi.Pages;

/// <summary>The page at the root: the form, and under it the answer, the fault in the query, or how to begin.</summary>
internal static class SearchPage
{
    public static IResult Of(PageFrame frame, Catalogue catalogue, IQueryCollection parameters, CancellationToken cancellationToken)
    {
        var query = new SearchQuery(parameters["q"].ToString());
        try
        {
            query = Read(parameters);
            return string.IsNullOrWhiteSpace(query.Text)
                ? StartPage.Of(frame, query)
                : Answer(frame, query, catalogue.Search(query, cancellationToken));
        }
        catch (Exception error) when (Problems.OfRequest(error) is { } problem)
        {
            return Fault(frame, query, problem);
        }
    }

    /// <summary>All four languages ticked mean the same as none, and the shorter address is the better one to keep.</summary>
    private static SearchQuery Read(IQueryCollection parameters)
    {
        var query = SearchParameters.ReadFromPage(parameters);
        return query.In?.Count == Analyzer.Languages.Count ? query with { In = [] } : query;
    }

    private static IResult Answer(PageFrame frame, SearchQuery query, ResultPage page)
    {
        var texts = frame.Texts;
        int offset = query.Cursor is null ? 0 : PageCursor.Parse(query.Cursor).Offset;
        return frame.Page(query.Text, Html.Of($"""
            <h1 class="unseen">{texts.Search}: {query.Text}</h1>
            {SearchForm.Of(texts, query)}
            <div class="answer">
            <section class="hits" aria-labelledby="total">
            <div class="total"><h2 id="total">{texts.ResultsHeading(page.Total.Value)}</h2>{Range(texts, page, offset)}</div>
            {FacetList.Chosen(texts, query)}
            {ExpansionList.Of(texts, query, page)}
            {Hits(texts, page, offset)}
            {Pages(texts, query, page, offset)}
            {Legend(texts, page)}
            </section>
            {Html.If(page.Facets, facets => page.Total.Value == 0 ? Html.Empty : FacetList.Of(texts, query, facets))}
            </div>
            """));
    }

    private static Html Range(UiTexts texts, ResultPage page, int offset) => page.Hits.Count == 0
        ? Html.Empty
        : Html.Of($"""<p>{texts.ResultsRange(offset + 1, offset + page.Hits.Count, page.Total.Value)}</p>""");

    private static Html Hits(UiTexts texts, ResultPage page, int offset) => page.Hits.Count == 0
        ? Html.Of($"""<div class="none"><p>{texts.NoResults}</p><p>{texts.NoResultsAdvice}</p></div>""")
        : Html.Of($"""<ol class="hit-list" start="{offset + 1}">{page.Hits.Select(hit => HitItem.Of(texts, hit))}</ol>""");

    private static Html Pages(UiTexts texts, SearchQuery query, ResultPage page, int offset)
    {
        if (offset == 0 && page.Next is null)
        {
            return Html.Empty;
        }

        var previous = offset == 0 ? Html.Empty : Link(texts.Previous, "prev", query with { Cursor = CursorBefore(query, offset) });
        var next = page.Next is null ? Html.Empty : Link(texts.Next, "next", query with { Cursor = page.Next });
        return Html.Of($"""<nav class="pages" aria-label="{texts.Pages}">{previous}{next}</nav>""");
    }

    /// <summary>The page before shows the same state of the index as this one.</summary>
    private static string CursorBefore(SearchQuery query, int offset) =>
        (PageCursor.Parse(query.Cursor!) with { Offset = Math.Max(0, offset - query.Size) }).ToString();

    private static Html Link(string name, string relation, SearchQuery query) =>
        Html.Of($"""<a rel="{relation}" href="{PageAddress.Search(query)}">{name}</a>""");

    private static Html Legend(UiTexts texts, ResultPage page)
    {
        var origins = page.Hits.SelectMany(hit => hit.Highlights).Select(highlight => highlight.Origin).Distinct().Order(StringComparer.Ordinal).Reverse().ToList();
        return origins.Count == 0
            ? Html.Empty
            : Html.Of($"""
                <section class="legend" aria-labelledby="legend"><h2 id="legend">{texts.MarksHeading}</h2>
                <ul>{origins.Select(origin => Html.Of($"""<li><mark class="{origin}">{texts.OriginName(origin)}</mark> {texts.OriginMeaning(origin)}</li>"""))}</ul></section>
                """);
    }

    private static IResult Fault(PageFrame frame, SearchQuery query, ProblemDetails problem)
    {
        var texts = frame.Texts;
        return frame.Page(problem.Title ?? "", Html.Of($"""
            <h1 class="unseen">{texts.Search}: {query.Text}</h1>
            {SearchForm.Of(texts, query with { Cursor = null })}
            <section class="fault" role="alert" aria-labelledby="fault">
            <h2 id="fault">{problem.Title}</h2>
            <p>{problem.Detail}{Position(texts, query, problem)}</p>
            {Suggestion(texts, query, problem)}
            </section>
            """), problem.Status ?? StatusCodes.Status400BadRequest);
    }

    private static Html Position(UiTexts texts, SearchQuery query, ProblemDetails problem)
    {
        if (!problem.Extensions.TryGetValue("position", out var value) || value is not int position || query.Text.Length == 0)
        {
            return Html.Empty;
        }

        // A caret between the halves of a surrogate pair would break the letter.
        int at = Math.Clamp(position, 0, query.Text.Length);
        at = at < query.Text.Length && char.IsLowSurrogate(query.Text[at]) ? at - 1 : at;
        int end = at == query.Text.Length ? at : at + (char.IsHighSurrogate(query.Text[at]) && at + 1 < query.Text.Length ? 2 : 1);
        string wrong = at == end ? "␣" : query.Text[at..end];
        return Html.Of($"""
            , {texts.AtPosition(position)}:</p><p class="query-text"><code>{query.Text[..at]}<span class="wrong">{wrong}</span>{query.Text[end..]}</code>
            """);
    }

    private static Html Suggestion(UiTexts texts, SearchQuery query, ProblemDetails problem)
    {
        if (problem.Extensions.TryGetValue("suggestion", out var value) && value is string suggestion)
        {
            var better = query with { Text = suggestion, Cursor = null };
            return Html.Of($"""<p>{texts.DidYouMean} <a href="{PageAddress.Search(better)}">{suggestion}</a>?</p>""");
        }

        return query.Cursor is null
            ? Html.Empty
            : Html.Of($"""<p><a href="{PageAddress.Search(query with { Cursor = null })}">{texts.SearchAgain}</a></p>""");
    }
}
