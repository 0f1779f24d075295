using System.Text;

namespace Chancery.Documents.Reading;

/// <summary>What the first bytes of a file show of its format. File names may lie; magic bytes and root elements seldom do.</summary>
/// <param name="Kind">The family of formats.</param>
/// <param name="Root">The local name of the root element of XML or HTML; empty where there is none.</param>
/// <param name="Text">The head as text, for XML formats that are known by their namespace; empty for binary files.</param>
/// <param name="Foreign">A format that is known but not read, for people ("a PNG image"); <see langword="null"/> for all others.</param>
internal sealed record FileHead(ContentKind Kind, string Root = "", string Text = "", string? Foreign = null)
{
    /// <summary>How many bytes are looked at: enough for a long licence comment before the root element.</summary>
    public const int BytesMax = 32 * 1024;

    private const int PdfMarkReach = 1024;

    private static readonly (byte[] Magic, string Name)[] ForeignFormats =
    [
        ([0x89, .. "PNG"u8], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ([.. "GIF8"u8], "a GIF image"),
        ([.. "II*\0"u8], "a TIFF image"),
        ([.. "MM\0*"u8], "a TIFF image"),
        ([0x1F, 0x8B], "a gzip archive; unpack it"),
        ([.. "BZh"u8], "a bzip2 archive; unpack it"),
        ([0xFD, .. "7zXZ"u8], "an xz archive; unpack it"),
        ([.. "7z"u8, 0xBC, 0xAF], "a 7z archive; unpack it"),
        ([.. "Rar!"u8], "a RAR archive; unpack it"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "a document of the old Word or Excel formats; save it as .docx"),
        ([0x7F, .. "ELF"u8], "a program"),
        ([.. "MZ"u8, 0x90], "a program"),
        ([.. "SQLite format 3"u8], "a SQLite database"),
        ([.. "%!PS"u8], "PostScript; save it as PDF"),
    ];

    /// <summary>Looks at a file's first bytes, and at its last ones where an archive keeps its list there.</summary>
    public static FileHead Of(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail)
    {
        if (head.StartsWith("PK\u0003\u0004"u8))
        {
            return Archive(head, tail);
        }

        if (head[..Math.Min(PdfMarkReach, head.Length)].IndexOf("%PDF-"u8) >= 0)
        {
            return new FileHead(ContentKind.Pdf);
        }

        foreach (var (magic, name) in ForeignFormats)
        {
            if (head.StartsWith(magic))
            {
                return new FileHead(ContentKind.Binary, Foreign: name);
            }
        }

        var text = Decode(head);
        return text.AsSpan().TrimStart().StartsWith("{\\rtf", StringComparison.Ordinal) ? new FileHead(ContentKind.Rtf) : XmlProlog.Read(text);
    }

    private static FileHead Archive(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail)
    {
        if (head.IndexOf("word/document"u8) >= 0 || tail.IndexOf("word/document"u8) >= 0)
        {
            return new FileHead(ContentKind.Docx);
        }

        var name = head.IndexOf("opendocument.text"u8) >= 0 ? "an OpenDocument text; save it as .docx"
            : head.IndexOf("epub+zip"u8) >= 0 ? "an e-book"
            : tail.IndexOf("xl/workbook"u8) >= 0 ? "an Excel sheet"
            : tail.IndexOf("ppt/presentation"u8) >= 0 ? "a PowerPoint file"
            : "a ZIP archive; unpack it";
        return new FileHead(ContentKind.Binary, Foreign: name);
    }

    // Formats are named in ASCII, so wrong bytes do no harm here.
    private static string Decode(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith<byte>([0xFF, 0xFE]) || head.StartsWith<byte>([0x3C, 0x00, 0x3F, 0x00]))
        {
            return Encoding.Unicode.GetString(head).TrimStart('\uFEFF');
        }

        return head.StartsWith<byte>([0xFE, 0xFF])
            ? Encoding.BigEndianUnicode.GetString(head).TrimStart('\uFEFF')
            : Encoding.UTF8.GetString(head).TrimStart('\uFEFF');
    }
}

/// <summary>Families of formats that the first bytes tell apart.</summary>
internal enum ContentKind
{
    /// <summary>Text without marks of a format; also all that isn't known.</summary>
    Text,
    Html,
    Xml,
    Rtf,
    Pdf,
    Docx,

    /// <summary>A format that Chancery doesn't read.</summary>
    Binary,
}
