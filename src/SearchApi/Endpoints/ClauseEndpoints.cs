using Chancery.SearchApi.Answers;
using Chancery.SearchApi.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.SearchApi.Endpoints;

/// <summary>Clauses by id. An id is three segments of a path: work, language, label.</summary>
internal static class ClauseEndpoints
{
    public static void MapClauses(this IEndpointRouteBuilder routes)
    {
        var clauses = routes.MapGroup("/api/clauses/{work}/{language}/{label}").WithTags("clauses");
        clauses.MapGet("", Clause)
            .WithName("clause")
            .WithSummary("A clause")
            .WithDescription("The clause with the id work/language/label.")
            .Documents(ListParameters.None);
        clauses.MapGet("/parallel", Parallel)
            .WithName("parallelClauses")
            .WithSummary("The same clause in the other languages")
            .WithDescription("The clauses parallel to the one with the id work/language/label, whole, in the order en, de, sv, pl.")
            .Documents(ListParameters.None);
    }

    private static Results<Ok<ClauseAnswer>, ProblemHttpResult> Clause(
        string work, string language, string label, HttpRequest request, Catalogue catalogue, CancellationToken cancellationToken) =>
        Problems.AnswerOne("clause", $"{work}/{language}/{label}", () =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            ListParameters.RefuseAll(request.Query);
            return catalogue.Clause($"{work}/{language}", label);
        });

    private static Results<Ok<ParallelAnswer>, ProblemHttpResult> Parallel(
        string work, string language, string label, HttpRequest request, Catalogue catalogue, CancellationToken cancellationToken) =>
        Problems.AnswerOne("clause", $"{work}/{language}/{label}", () =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            ListParameters.RefuseAll(request.Query);
            return catalogue.Parallel($"{work}/{language}", label);
        });
}
