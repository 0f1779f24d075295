namespace Chancery.Documents.Reading;

/// <summary>The formats that Chancery reads: one row each. A new format is one new file and one new row.</summary>
internal static class SourceReaders
{
    private static readonly PlainTextReader PlainText = new();

    public static readonly IReadOnlyList<ISourceReader> All =
    [
        PlainText,
        new MarkdownReader(),
        new HtmlReader(),
        new DocxReader(),
        new PdfReader(),
        new RtfReader(),
        new AkomaNtosoReader(),
        new TeiReader(),
        new FormexReader(),
        new JsonLinesReader(),
        new JsonReader(),
        new ParallelTsvReader(),
    ];

    /// <summary>Whether a reader goes by the file's extension.</summary>
    public static bool Knows(string path) => All.Any(reader => HasExtension(reader, path));

    /// <summary>Whether the content alone says that it is of a format that is read.</summary>
    public static bool Recognises(FileHead head) => All.Any(reader => reader.Judge(head) == Claim.ByContent);

    /// <summary>The reader for a file: the content decides where it shows its format, then the name; other text is plain text.</summary>
    /// <exception cref="RefusedException">No reader takes it.</exception>
    public static ISourceReader Find(string path, FileHead head)
    {
        foreach (var reader in All)
        {
            if (reader.Judge(head) == Claim.ByContent)
            {
                return reader;
            }
        }

        if (head.Foreign is { } foreign)
        {
            throw new RefusedException(NotRead(foreign));
        }

        var named = All.FirstOrDefault(reader => HasExtension(reader, path) && reader.Judge(head) == Claim.ByName);
        var isMarkup = head.Kind == ContentKind.Xml || Path.GetExtension(path).Equals(".xml", StringComparison.OrdinalIgnoreCase);
        if (named is null && isMarkup && head.Root.Length > 0)
        {
            throw new RefusedException($"XML with the root element <{head.Root}>, which no reader knows; known are Akoma Ntoso, TEI and Formex");
        }

        return named ?? PlainText;
    }

    /// <summary>Why a file of a format that is known, but not read, is refused.</summary>
    public static string NotRead(string foreign) => "binary file: " + foreign;

    private static bool HasExtension(ISourceReader reader, string path) => reader.Extensions.Contains(Path.GetExtension(path).ToLowerInvariant());
}
