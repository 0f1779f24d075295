using Chancery.SearchApi.Answers;
using Chancery.SearchApi.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.SearchApi.Endpoints;

/// <summary>Documents: the list, and one by id.</summary>
internal static class DocumentEndpoints
{
    public static void MapDocuments(this IEndpointRouteBuilder routes)
    {
        var documents = routes.MapGroup("/api/documents").WithTags("documents");
        documents.MapGet("", Documents)
            .WithName("documents")
            .WithSummary("The documents of the index")
            .WithDescription("A page of the documents, by work and then by language.")
            .Documents(ListParameters.OfDocuments);
        documents.MapGet("/{work}/{language}", Document)
            .WithName("document")
            .WithSummary("A document with its clauses")
            .WithDescription("The document with the id work/language: its metadata, why each value is believed, and its clauses in reading order.")
            .Documents(ListParameters.OfClauses);
    }

    private static Results<Ok<DocumentsAnswer>, ProblemHttpResult> Documents(
        HttpRequest request, Catalogue catalogue, CancellationToken cancellationToken) => Problems.Answer(() =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return catalogue.Documents(ListParameters.ReadDocuments(request.Query, isStrict: true));
        });

    private static Results<Ok<DocumentAnswer>, ProblemHttpResult> Document(
        string work, string language, HttpRequest request, Catalogue catalogue, CancellationToken cancellationToken) =>
        Problems.AnswerOne("document", $"{work}/{language}", () =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (offset, size) = ListParameters.ReadClauses(request.Query, isStrict: true);
            return catalogue.Document($"{work}/{language}", offset, size);
        });
}
