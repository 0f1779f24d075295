using System.IO.Compression;
using System.Text;

namespace Chancery.Documents.Tests.Reading;

/// <summary>Makes small DOCX files part by part.</summary>
internal sealed class WordFile
{
    private const string Namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private readonly List<(string Name, string Type, string Relation, string Xml)> _parts = [];
    private readonly StringBuilder _body = new();

    /// <summary>Styles as Word writes them: headings 1 and 2, and a style for lines of a table of contents.</summary>
    public const string Styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>" +
        "<w:style w:type=\"paragraph\" w:styleId=\"Art\"><w:name w:val=\"Article\"/><w:basedOn w:val=\"H1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>" +
        "<w:style w:type=\"paragraph\" w:styleId=\"Toc\"><w:name w:val=\"toc 1\"/></w:style>";

    /// <summary>A list of articles, numbered paragraphs within them, and a list of lower roman numbers.</summary>
    public const string Numbering =
        "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"Art\"/><w:lvlText w:val=\"Article %1\"/></w:lvl>" +
        "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2.\"/></w:lvl></w:abstractNum>" +
        "<w:abstractNum w:abstractNumId=\"8\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"27\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>" +
        "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num>" +
        "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"8\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";

    public WordFile Add(string name, string root, string inner)
    {
        var type = $"application/vnd.openxmlformats-officedocument.wordprocessingml.{name}+xml";
        var relation = $"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{name}";
        _parts.Add(($"word/{name}.xml", type, relation, $"<w:{root} {Namespace}>{inner}</w:{root}>"));
        return this;
    }

    public WordFile Paragraph(string text, string properties = "") => Raw($"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>");

    public WordFile Raw(string xml)
    {
        _body.Append(xml);
        return this;
    }

    public static string List(int instance, int level) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{instance}\"/></w:numPr>";

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            const string types = "http://schemas.openxmlformats.org/package/2006/content-types";
            const string relations = "http://schemas.openxmlformats.org/package/2006/relationships";
            const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
            var overrides = string.Concat(_parts.Select(part => $"<Override PartName=\"/{part.Name}\" ContentType=\"{part.Type}\"/>"));
            Write(archive, "[Content_Types].xml", $"<Types xmlns=\"{types}\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>{overrides}</Types>");
            Write(archive, "_rels/.rels", $"<Relationships xmlns=\"{relations}\"><Relationship Id=\"r1\" Type=\"{office}\" Target=\"word/document.xml\"/></Relationships>");
            var links = string.Concat(_parts.Select((part, i) => $"<Relationship Id=\"r{i + 2}\" Type=\"{part.Relation}\" Target=\"{part.Name["word/".Length..]}\"/>"));
            Write(archive, "word/_rels/document.xml.rels", $"<Relationships xmlns=\"{relations}\">{links}<Relationship Id=\"bad\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"mailto:desk@norlund@example\" TargetMode=\"External\"/></Relationships>");
            Write(archive, "word/document.xml", $"<w:document {Namespace} xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>{_body}</w:body></w:document>");
            _parts.ForEach(part => Write(archive, part.Name, part.Xml));
        }

        return stream.ToArray();
    }

    private static void Write(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }
}
