using Chancery.SearchApi.Http;
using Microsoft.AspNetCore.Mvc;

namespace Chancery.SearchApi.Pages;

/// <summary>Pages about what went wrong, and about the kinds of problems there are.</summary>
internal static class ErrorPage
{
    public static IResult Of(PageFrame frame, ProblemDetails problem) => frame.Page(problem.Title ?? "", Html.Of($"""
        <section class="fault" aria-labelledby="fault">
        <h1 id="fault">{problem.Title}</h1>
        <p>{problem.Detail}</p>
        <p><a href="/">{frame.Texts.BackToStart}</a></p>
        </section>
        """), problem.Status ?? StatusCodes.Status500InternalServerError);

    /// <summary>What stands behind a problem's type: each is the address of a page like this.</summary>
    public static IResult About(PageFrame frame, ProblemKind kind) => frame.Page(kind.Title, Html.Of($"""
        <section aria-labelledby="problem">
        <h1 id="problem">{kind.Title}</h1>
        <p class="meta"><code>{kind.Type}</code><span>HTTP {kind.Status}</span></p>
        <p>{kind.Explanation}</p>
        <p><a href="/">{frame.Texts.BackToStart}</a></p>
        </section>
        """));
}
