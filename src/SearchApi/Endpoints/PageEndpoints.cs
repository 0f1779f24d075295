using Chancery.SearchApi.Http;
using Chancery.SearchApi.Pages;

namespace Chancery.SearchApi.Endpoints;

/// <summary>The pages for people. Not part of the OpenAPI document.</summary>
internal static class PageEndpoints
{
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/", Search);
        pages.MapGet("/clauses/{work}/{language}/{label}", Clause);
        pages.MapGet("/documents", Documents);
        pages.MapGet("/documents/{work}/{language}", Document);
        pages.MapGet("/problems/{name}", Problem);
    }

    private static IResult Search(HttpRequest request, PageFrame frame, Catalogue catalogue, CancellationToken cancellationToken) =>
        SearchPage.Of(frame, catalogue, request.Query, cancellationToken);

    private static IResult Clause(
        string work, string language, string label, PageFrame frame, Catalogue catalogue, CancellationToken cancellationToken) =>
        Guarded(frame, () =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return catalogue.ClauseInWork($"{work}/{language}", label) is { } found
                ? ClausePage.Of(frame, found)
                : Missing(frame, "clause", $"{work}/{language}/{label}");
        });

    private static IResult Documents(HttpRequest request, PageFrame frame, Catalogue catalogue, CancellationToken cancellationToken) =>
        Guarded(frame, () =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            var query = ListParameters.ReadDocuments(request.Query, isStrict: false);
            return DocumentsPage.Of(frame, query, catalogue.Documents(query));
        });

    private static IResult Document(
        string work, string language, HttpRequest request, PageFrame frame, Catalogue catalogue, CancellationToken cancellationToken) =>
        Guarded(frame, () =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (offset, size) = ListParameters.ReadClauses(request.Query, isStrict: false);
            return catalogue.Document($"{work}/{language}", offset, size) is { } document
                ? DocumentPage.Of(frame, document)
                : Missing(frame, "document", $"{work}/{language}");
        });

    private static IResult Problem(string name, PageFrame frame) =>
        Problems.All.FirstOrDefault(kind => kind.Name == name) is { } kind
            ? ErrorPage.About(frame, kind)
            : Missing(frame, "problem", name);

    private static IResult Missing(PageFrame frame, string what, string id) => ErrorPage.Of(frame, Problems.Missing(what, id));

    private static IResult Guarded(PageFrame frame, Func<IResult> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (Problems.OfRequest(error) is { } problem)
        {
            return ErrorPage.Of(frame, problem);
        }
    }
}
