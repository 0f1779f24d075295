using Chancery.Search;
using Chancery.SearchApi.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.SearchApi.Endpoints;

/// <summary>The search.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder routes) => routes
        .MapGet("/api/search", Search)
        .WithName("search")
        .WithTags("search")
        .WithSummary("Finds clauses in four languages")
        .WithDescription("One list of the clauses that answer a query, best first, whatever their language; with the words that answer it as offsets into the text, never as HTML.")
        .Documents(SearchParameters.All);

    private static Results<Ok<ResultPage>, ProblemHttpResult> Search(HttpRequest request, Catalogue catalogue, CancellationToken cancellationToken) =>
        Problems.Answer(() => catalogue.Search(SearchParameters.ReadStrictly(request.Query), cancellationToken));
}
