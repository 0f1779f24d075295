using Chancery.Search;

namespace Chancery.SearchApi.Pages;

/// <summary>A hit in the list.</summary>
internal static class HitItem
{
    private const int ReasonsMax = 6;

    public static Html Of(UiTexts texts, ClauseHit hit) => Html.Of($"""
        <li><article class="hit">
        <h3><a href="{PageAddress.Clause(hit.Id)}">{texts.ClauseName(hit.Id[(hit.Document.Length + 1)..], hit.Number)}<span class="sep"> · </span><span lang="{hit.Language}">{hit.Title}</span></a></h3>
        <p class="meta">{Badge(texts, hit.Language)}{Meta(texts, hit)}</p>
        {Sections(texts, hit.Sections, hit.Language)}
        <p class="clause" lang="{hit.Language}">{ClauseText.Excerpt(texts, hit.Text, hit.Highlights)}</p>
        {Reasons(texts, hit)}
        {Also(texts, hit)}
        </article></li>

        """);

    public static Html Badge(UiTexts texts, string language) =>
        Html.Of($"""<span class="badge {language}">{texts.LanguageName(language)}</span>""");

    public static Html Sections(UiTexts texts, IReadOnlyList<string> sections, string language) => sections.Count == 0
        ? Html.Empty
        : Html.Of($"""<p class="sections"><span class="unseen">{texts.InSection}: </span><span lang="{language}">{Html.Join(" › ", sections.Select(section => Html.Of($"{section}")))}</span></p>""");

    private static Html Meta(UiTexts texts, ClauseHit hit) => Html.Of(
        $"""{(hit.Date is null ? Html.Empty : Html.Of($"""<time datetime="{hit.Date}">{texts.Day(hit.Date)}</time>"""))}<span>{texts.KindName(hit.Kind)}</span>""");

    /// <summary>The reason on each mark stands in its title, which neither a finger nor a keyboard reaches: so it stands here too.</summary>
    private static Html Reasons(UiTexts texts, ClauseHit hit)
    {
        var reasons = hit.Highlights
            .Select(highlight => (Word: hit.Text[highlight.Start..highlight.End], Highlight: highlight))
            .DistinctBy(each => (each.Word.ToLowerInvariant(), each.Highlight.Term, each.Highlight.Origin))
            .Take(ReasonsMax)
            .Select(each => Html.Of(
                $"""<li><span class="word {each.Highlight.Origin}" lang="{hit.Language}">{each.Word}</span>{ClauseText.Cause(texts, each.Word, each.Highlight)}</li>"""))
            .ToList();
        return reasons.Count == 0
            ? Html.Empty
            : Html.Of($"""<div class="reasons"><span>{texts.Why}</span><ul>{reasons}</ul></div>""");
    }

    private static Html Also(UiTexts texts, ClauseHit hit)
    {
        var links = hit.Parallel
            .Select(each => Html.Of($"""<a href="{PageAddress.Clause(each.Id)}">{texts.LanguageName(each.Language)}</a>"""))
            .Concat(ClauseText.IsCut(hit.Text) ? [Html.Of($"""<a href="{PageAddress.Clause(hit.Id)}">{texts.WholeClause}</a>""")] : [])
            .ToList();
        return links.Count == 0 ? Html.Empty : Html.Of($"""<p class="also"><span>{texts.AlsoIn}</span> {Html.Join(" · ", links)}</p>""");
    }
}
