namespace Chancery.SearchApi.Http;

/// <summary>A parameter of an address: what is refused, what is documented and what is read come from the same row.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does, for the OpenAPI document.</param>
/// <param name="Type">JSON schema type: <c>string</c>, <c>integer</c>, <c>boolean</c>.</param>
internal sealed record ParameterDescription(string Name, string Description, string Type = "string")
{
    /// <summary>The values it may have; empty where any will do.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Whether it may be given more than once.</summary>
    public bool IsRepeatable { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>A value as it may be given.</summary>
    public string? Example { get; init; }
}
