using System.Text;
using Chancery.Search;
using Chancery.SearchApi.Serving;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.SearchApi.Pages;

/// <summary>What stands around every page: head, site navigation, notice, footer.</summary>
internal sealed class PageFrame(SnapshotHolder holder)
{
    public UiTexts Texts { get; } = UiTexts.English;

    /// <summary>Puts a page together.</summary>
    /// <param name="title">Its title, without the product's name.</param>
    /// <param name="content">What goes into its main part.</param>
    /// <param name="status">HTTP status.</param>
    public IResult Page(string title, Html content, int status = StatusCodes.Status200OK) => Write(
        Html.Of($"""
            <!DOCTYPE html>
            <html lang="{Texts.Language}">
            <head>
            <meta charset="utf-8">
            <title>{title} – {Texts.Product}</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <link rel="stylesheet" href="/site.css">
            <link rel="icon" href="/icon.svg" type="image/svg+xml">
            </head>
            <body>
            <a class="skip" href="#content">{Texts.SkipToContent}</a>
            <header class="site">
            <div class="wide">
            <a class="brand" href="/">{Texts.Product}</a>
            <p class="tagline">{Texts.Tagline}</p>
            <nav aria-label="{Texts.SiteNavigation}"><ul><li><a href="/">{Texts.Search}</a></li><li><a href="/documents">{Texts.Documents}</a></li><li><a href="/openapi/v1.json">{Texts.Api}</a></li></ul></nav>
            </div>
            </header>
            {Notice()}
            <main id="content" tabindex="-1"><div class="wide">
            {content}
            </div></main>
            <footer class="site"><div class="wide"><p>{Texts.Product} · {Texts.Tagline}</p></div></footer>
            </body>
            </html>

            """),
        status);

    /// <summary>A page of a search that has a form of its own to begin another with.</summary>
    public Html SmallForm() => SearchForm.Of(Texts, new SearchQuery(""), isSmall: true);

    private static ContentHttpResult Write(Html page, int status) =>
        TypedResults.Text(page.ToString(), "text/html", Encoding.UTF8, status);

    private Html Notice()
    {
        var state = holder.State;
        var fault = Html.If(state.Fault, said => Html.Of($"""<p class="wide">{said}</p>"""));
        var samples = state.IsSamples
            ? Html.Of($"""<p class="wide">{Texts.SamplesNoticeLead(state.Index)} <code>{Texts.SamplesCommand}</code></p>""")
            : Html.Empty;
        return state.Fault is null && !state.IsSamples
            ? Html.Empty
            : Html.Of($"""<div class="notice" role="status">{fault}{samples}</div>""");
    }
}
