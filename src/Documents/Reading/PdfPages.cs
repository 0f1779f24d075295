using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Xml;

namespace Chancery.Documents.Reading;

/// <summary>A page of a PDF with its lines in reading order. Lengths are in points, from the top left corner.</summary>
internal sealed record PdfPage(double Width, double Height, List<PdfLine> Lines);

/// <summary>A line of a page.</summary>
/// <param name="Block">Lines with the same number stand together as the page's layout parts them; numbers rise over the whole file.</param>
/// <param name="Size">The height of most of its words, which goes with the size of its letters.</param>
internal sealed record PdfLine(string Text, double Left, double Top, double Right, double Bottom, int Block, double Size);

/// <summary>Reads what <c>pdftotext -bbox-layout</c> writes.</summary>
internal static class PdfPages
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false };

    /// <summary>The title that the file's properties give, empty where they give none, and the pages.</summary>
    public static (string Title, List<PdfPage> Pages) Read(ReadOnlyMemory<byte> xhtml, ReadBudget budget)
    {
        var title = "";
        var pages = new List<PdfPage>();
        var line = new LineBuilder();
        var block = 0;
        try
        {
            MemoryMarshal.TryGetArray(xhtml, out var bytes);
            using var stream = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
            using var reader = XmlReader.Create(stream, Settings);
            while (reader.Read())
            {
                budget.Check();
                if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "line" && pages.Count > 0 && line.Build(block) is { } built)
                {
                    pages[^1].Lines.Add(built);
                }

                if (reader.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                switch (reader.LocalName)
                {
                    case "title":
                        title = Title(reader.ReadElementContentAsString());
                        break;
                    case "page":
                        pages.Add(new PdfPage(Number(reader, "width"), Number(reader, "height"), []));
                        break;
                    case "block":
                        block++;
                        break;
                    case "line":
                        line.Start(Number(reader, "xMin"), Number(reader, "yMin"), Number(reader, "xMax"), Number(reader, "yMax"));
                        break;
                    case "word":
                        line.Add(Number(reader, "yMin"), Number(reader, "yMax"), reader.ReadString());
                        break;
                }
            }
        }
        catch (XmlException e)
        {
            throw new RefusedException("pdftotext gave what can't be read: " + e.Message);
        }

        return (title, pages);
    }

    // Programs write the name of the file that a PDF was made from into its title.
    private static string Title(string given)
    {
        var title = TextCleaner.Clean(given);
        var isFile = title.StartsWith("Microsoft ", StringComparison.Ordinal) || !title.Contains(' ', StringComparison.Ordinal) || Path.GetExtension(title).Length is >= 3 and <= 5;
        return isFile ? "" : title;
    }

    private static double Number(XmlReader reader, string attribute) =>
        double.TryParse(reader.GetAttribute(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : 0;

    /// <summary>Gathers the words of a line; small raised figures are marks of footnotes, and left out.</summary>
    private sealed class LineBuilder
    {
        private const double RaisedShare = 0.78;

        private readonly List<(double Top, double Bottom, string Text)> _words = [];
        private (double Left, double Top, double Right, double Bottom) _box;

        public void Start(double left, double top, double right, double bottom)
        {
            _words.Clear();
            _box = (left, top, right, bottom);
        }

        public void Add(double top, double bottom, string text) => _words.Add((top, bottom, text));

        public PdfLine? Build(int block)
        {
            if (_words.Count == 0)
            {
                return null;
            }

            var sizes = _words.Select(word => word.Bottom - word.Top).Order().ToList();
            var size = sizes[sizes.Count / 2];
            var text = new StringBuilder();
            for (var i = 0; i < _words.Count; i++)
            {
                var word = _words[i];
                var isMark = i > 0 && word.Bottom - word.Top < size * RaisedShare && word.Text.Length <= 3 && !word.Text.AsSpan().ContainsAnyExceptInRange('0', '9');
                _ = isMark ? text : text.Append(text.Length > 0 ? " " : "").Append(word.Text);
            }

            // The soft hyphen at a line's end is kept for now: it says that the word goes on.
            var goesOn = text.Length > 0 && text[^1] == '\u00AD';
            var clean = TextCleaner.Clean(text.ToString());
            return clean.Length == 0 ? null : new PdfLine(goesOn ? clean + "-" : clean, _box.Left, _box.Top, _box.Right, _box.Bottom, block, size);
        }
    }
}
