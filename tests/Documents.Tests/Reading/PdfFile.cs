using System.Globalization;
using System.Text;

namespace Chancery.Documents.Tests.Reading;

/// <summary>Makes small PDF files: lines of Helvetica at places of a page.</summary>
internal sealed class PdfFile
{
    private readonly List<StringBuilder> _pages = [];

    public PdfFile Page()
    {
        _pages.Add(new StringBuilder());
        return this;
    }

    /// <summary>Puts a line on the last page; points from the lower left corner.</summary>
    public PdfFile Line(double left, double bottom, string text, double size = 11)
    {
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
        _pages[^1].Append(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf {left} {bottom} Td ({escaped}) Tj ET\n");
        return this;
    }

    /// <summary>Puts lines under each other, 13 points apart.</summary>
    public PdfFile Lines(double left, double bottom, params string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            Line(left, bottom - (i * 13), lines[i]);
        }

        return this;
    }

    public byte[] ToBytes()
    {
        var objects = new List<string> { "<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>" };
        var kids = new StringBuilder();
        foreach (var page in _pages)
        {
            kids.Append(CultureInfo.InvariantCulture, $"{objects.Count + 1} 0 R ");
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {objects.Count + 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
            objects.Add($"<< /Length {Encoding.Latin1.GetByteCount(page.ToString())} >>\nstream\n{page}endstream");
        }

        objects[1] = $"<< /Type /Pages /Kids [{kids}] /Count {_pages.Count} >>";
        var file = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder();
        for (var i = 0; i < objects.Count; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:0000000000} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{table}trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}

/// <summary>A test that needs poppler's <c>pdftotext</c>, and skips with a word where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PdfFactAttribute : FactAttribute
{
    public PdfFactAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!Array.Exists(folders, folder => File.Exists(Path.Combine(folder, "pdftotext")) || File.Exists(Path.Combine(folder, "pdftotext.exe"))))
        {
            Skip = "needs pdftotext (poppler-utils)";
        }
    }
}
