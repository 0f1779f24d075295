namespace Chancery.Documents.Reading;

/// <summary>The formats that Chancery reads: one row each. A new format is one new file and one new row.</summary>
internal static class SourceReaders
{
    public static readonly IReadOnlyList<ISourceReader> All =
    [
        new PlainTextReader(),
        new MarkdownReader(),
        new HtmlReader(),
        new JsonLinesReader(),
        new ParallelTsvReader(),
    ];

    public static bool Knows(string path) => Find(path) is not null;

    public static ISourceReader? Find(string path)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        foreach (var reader in All)
        {
            if (reader.Extensions.Contains(extension))
            {
                return reader;
            }
        }

        return null;
    }

    public static string UnknownExtension(string path) =>
        $"no reader for '{Path.GetExtension(path)}' files; known are {string.Join(", ", All.SelectMany(reader => reader.Extensions))}";
}
