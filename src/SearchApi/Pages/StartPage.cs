using Chancery.Search;

namespace Chancery.SearchApi.Pages;

/// <summary>The search page before anything is searched.</summary>
internal static class StartPage
{
    public static IResult Of(PageFrame frame, SearchQuery query)
    {
        var texts = frame.Texts;
        return frame.Page(texts.Tagline, Html.Of($"""
            <div class="start">
            <h1>{texts.StartTitle}</h1>
            <p class="lead">{texts.StartText}</p>
            {SearchForm.Of(texts, query)}
            <section aria-labelledby="examples"><h2 id="examples">{texts.Examples}</h2>
            <ul class="examples">{texts.ExampleQueries.Select(example => Example(texts, example.Query, example.Language))}</ul></section>
            <section aria-labelledby="syntax"><h2 id="syntax">{texts.Syntax}</h2>
            <dl class="syntax">{texts.SyntaxRows.Select(row => Html.Of($"""<div><dt><code>{row.Form}</code></dt><dd>{row.Meaning}</dd></div>"""))}</dl></section>
            </div>
            """));
    }

    private static Html Example(UiTexts texts, string query, string language) => Html.Of(
        $"""<li><a href="{PageAddress.Search(new SearchQuery(query))}"><span lang="{language}">{query}</span></a> <span class="badge {language}">{texts.LanguageName(language)}</span></li>""");
}
