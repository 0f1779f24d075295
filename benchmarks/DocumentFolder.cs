using System.Globalization;
using Chancery.Documents;

namespace Chancery.Benchmarks;

/// <summary>A folder of real documents, and what became of its files. Nothing of their text is in it.</summary>
/// <param name="Name">The folder's own name; its first word is the format.</param>
/// <param name="Files">The files in it.</param>
/// <param name="Results">What reading each gave, in the same order.</param>
internal sealed record DocumentFolder(string Name, IReadOnlyList<string> Files, IReadOnlyList<ReadResult> Results)
{
    public const string Head =
        "| folder | files | read | documents | clauses | with a number | title | date | place | text in clauses | refused |\n" +
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n";

    public string Format => Name.Split('_')[0];

    private IEnumerable<Document> Documents => Results.SelectMany(result => result.Documents);

    public static DocumentFolder Read(string folder, DocumentReader reader)
    {
        string[] files = [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)];
        return new DocumentFolder(Path.GetFileName(folder), files, [.. files.Select(file => reader.Read(file))]);
    }

    /// <summary>One row of the report's table.</summary>
    public string Row()
    {
        var documents = Documents.ToList();
        var clauses = documents.SelectMany(document => document.Clauses).ToList();
        var text = Results.Where(result => result.Documents.Count > 0).Sum(result => result.TextLength);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {Name} | {Files.Count} | {Results.Count(result => result.Documents.Count > 0)} | {documents.Count} | {clauses.Count:N0} | {clauses.Count(clause => clause.Number.Length > 0):N0} " +
            $"| {documents.Count(document => document.Metadata.Title.Reason != "from file name")} | {documents.Count(document => document.Metadata.Date is not null)} | {documents.Count(document => document.Metadata.Place is not null)} " +
            $"| {Share(clauses.Sum(clause => (long)clause.Text.Length), text)} | {Results.Count(result => result.Refusals.Count > 0)} |");
    }

    public string Languages() => Count(Documents.Select(document => document.Language));

    public string Kinds() => Count(Documents.Select(document => document.Metadata.Kind.Value.ToString()));

    public IEnumerable<(string File, string Reason)> Refused() =>
        Results.SelectMany(result => result.Refusals.Select(refusal => ($"{Name}/{Path.GetFileName(result.Path)}", refusal.Reason)));

    private static string Count(IEnumerable<string> values) =>
        string.Join(", ", values.GroupBy(value => value).OrderByDescending(group => group.Count()).Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} {group.Count()}")));

    private static string Share(long part, long whole) => whole == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0.0} %");
}
