using System.Text.Json.Nodes;
using Chancery.SearchApi.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Chancery.SearchApi.Endpoints;

/// <summary>Puts into the OpenAPI document what parameters an endpoint reads and what problems it tells of.</summary>
internal static class OpenApiDescription
{
    private static readonly Dictionary<string, string> PathParameters = new(StringComparer.Ordinal)
    {
        ["work"] = "Id of the work: the first part of the id.",
        ["language"] = "Language of the document: the second part of the id.",
        ["label"] = "Label of the clause in its document: the last part of the id.",
    };

    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Chancery",
                Version = "v1",
                Description = "Full-text search for diplomatic documents: one query, clauses in English, German, Swedish and Polish.",
            };
            document.Servers?.Clear();
            return Task.CompletedTask;
        }));

    /// <summary>Documents the parameters that an endpoint reads from the query string itself.</summary>
    public static RouteHandlerBuilder Documents(this RouteHandlerBuilder endpoint, IReadOnlyList<ParameterDescription> parameters) => endpoint
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .ProducesProblem(StatusCodes.Status504GatewayTimeout)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters ??= [];
            foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
            {
                parameter.Description = PathParameters.GetValueOrDefault(parameter.Name ?? "");
            }

            foreach (var parameter in parameters)
            {
                operation.Parameters.Add(Describe(parameter));
            }

            return Task.CompletedTask;
        });

    private static OpenApiParameter Describe(ParameterDescription parameter)
    {
        var value = new OpenApiSchema
        {
            Type = parameter.Type switch { "integer" => JsonSchemaType.Integer, "boolean" => JsonSchemaType.Boolean, _ => JsonSchemaType.String },
            Enum = parameter.Values.Count > 0 && parameter.Type == "string" ? [.. parameter.Values.Select(each => JsonValue.Create(each))] : null,
        };
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = parameter.Description,
            Required = parameter.IsRequired,
            Explode = parameter.IsRepeatable,
            Schema = parameter.IsRepeatable ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = value } : value,
            Example = Example(parameter),
        };
    }

    private static JsonNode? Example(ParameterDescription parameter) => parameter switch
    {
        { Example: null } => null,
        { IsRepeatable: true } => new JsonArray([.. parameter.Example.Split(',').Select(each => JsonValue.Create(each))]),
        { Type: "integer" } => JsonValue.Create(int.Parse(parameter.Example, System.Globalization.CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(parameter.Example),
    };
}
