using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Index;
using Chancery.Indexer.Commands;
using Chancery.Indexer.Evaluation;
using Chancery.Indexing;
using Chancery.Search;

namespace Chancery.Indexer;

/// <summary>Counts of an index.</summary>
internal sealed record IndexStatistics(long Commit, int Documents, int Works, IReadOnlyDictionary<string, int> Clauses);

/// <summary>A clause as <c>show</c> gives it.</summary>
internal sealed record ShownClause(
    string Id, string Language, string Number, IReadOnlyList<string> Sections, string Text, IReadOnlyList<ParallelReference> Parallel);

/// <summary>What is known of a document as <c>show</c> gives it: what people ask for, without what the index keeps for its own work.</summary>
internal sealed record ShownMetadata(
    string Id,
    string Work,
    string Language,
    string Title,
    DateOnly? Date,
    string? Place,
    IReadOnlyList<string> Parties,
    string Kind,
    string? Source,
    string Path,
    IReadOnlyDictionary<string, string> Reasons)
{
    public static ShownMetadata Of(StoredDocument document) => new(
        document.Id,
        document.Work,
        document.Language,
        document.Title,
        document.Date,
        document.Place,
        document.Parties,
        document.Kind,
        document.Source,
        document.Path,
        document.Reasons);
}

/// <summary>A document as <c>show</c> gives it.</summary>
internal sealed record ShownDocument(ShownMetadata Document, IReadOnlyList<ShownClause> Clauses);

/// <summary>What <c>check</c> found.</summary>
internal sealed record CheckReport(bool Sound, IReadOnlyList<string> Faults);

/// <summary>What <c>remove</c> did.</summary>
internal sealed record RemoveReport(IReadOnlyList<string> Removed, IReadOnlyList<string> Unknown);

/// <summary>A token as <c>analyze</c> gives it.</summary>
internal sealed record ShownToken(string Term, string Form, int Start, int End, int Position, bool StopWord, bool Part);

/// <summary>Writes answers as JSON, camelCase, letters as they are.</summary>
internal static class Json
{
    private static readonly JsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    });

    private static readonly JsonContext Compact = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Of<T>(T value) => JsonSerializer.Serialize(value, typeof(T), Context);

    /// <summary>The same on one line.</summary>
    public static string Line<T>(T value) => JsonSerializer.Serialize(value, typeof(T), Compact);
}

[JsonSerializable(typeof(AddReport))]
[JsonSerializable(typeof(ResultPage))]
[JsonSerializable(typeof(IndexStatistics))]
[JsonSerializable(typeof(ShownClause))]
[JsonSerializable(typeof(List<ShownClause>))]
[JsonSerializable(typeof(ShownDocument))]
[JsonSerializable(typeof(List<ShownDocument>))]
[JsonSerializable(typeof(CheckReport))]
[JsonSerializable(typeof(RemoveReport))]
[JsonSerializable(typeof(ShownToken))]
[JsonSerializable(typeof(LearnReport))]
[JsonSerializable(typeof(IReadOnlyList<EvaluationReport>))]
internal sealed partial class JsonContext : JsonSerializerContext;
