using System.Text.Json.Serialization;
using Chancery.Search;

namespace Chancery.SearchApi.Answers;

/// <summary>A clause.</summary>
/// <param name="Id">Id of the clause: <c>work/language/label</c>.</param>
/// <param name="Document">Id of its document.</param>
/// <param name="Work">Id of its work.</param>
/// <param name="Language">Its language.</param>
/// <param name="Number">Its number as cited; empty where it has none.</param>
/// <param name="Role"><c>body</c>, <c>preamble</c> or <c>closing</c>.</param>
/// <param name="Sections">Headings over it, outermost first.</param>
/// <param name="Title">Title of its document.</param>
/// <param name="Date">Day of its document, <c>yyyy-MM-dd</c>.</param>
/// <param name="Kind">Kind of its document.</param>
/// <param name="Text">Its whole text.</param>
/// <param name="Previous">Id of the clause before it in its document; null for the first.</param>
/// <param name="Next">Id of the clause behind it; null for the last.</param>
/// <param name="Parallel">The same clause in other languages.</param>
public sealed record ClauseAnswer(
    string Id,
    string Document,
    string Work,
    string Language,
    string Number,
    string Role,
    IReadOnlyList<string> Sections,
    string Title,
    string? Date,
    string Kind,
    string Text,
    string? Previous,
    string? Next,
    IReadOnlyList<ParallelReference> Parallel)
{
    /// <summary>The id that was asked for, where it is an older one of this clause; absent otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RedirectedFrom { get; init; }
}

/// <summary>The same clause in the other languages of its work.</summary>
/// <param name="Id">Id of the clause that was asked for.</param>
/// <param name="Parallel">The others, in the order of the languages; empty where the work has no other version of it.</param>
public sealed record ParallelAnswer(string Id, IReadOnlyList<ClauseAnswer> Parallel);
