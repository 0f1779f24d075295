using System.Globalization;

namespace Chancery.Documents.Reading;

/// <summary>Reads <c>.pdf</c> through <c>pdftotext</c> of the poppler tools, which gives each word with its place on the page.</summary>
internal sealed class PdfReader : ISourceReader
{
    private const string Program = "pdftotext";
    private const int PermissionDenied = 3;
    private const int WordsPerPageMin = 3;

    // Numbers of words and places take a multiple of the text that they carry.
    private const int OutputPerMemory = 2;

    public IReadOnlyList<string> Extensions { get; } = [".pdf"];

    public Claim Judge(FileHead head) => head.Kind == ContentKind.Pdf ? Claim.ByContent : Claim.None;

    public Reading Read(SourceFile file, ReadBudget budget)
    {
        var options = budget.Options;
        var command = new ExtractionCommand(
            Program,
            ["-bbox-layout", "-enc", "UTF-8", "-q", Path.GetFullPath(file.Path), "-"],
            new Dictionary<string, string>(),
            options.MemoryMax,
            budget.TimeLeft,
            options.MemoryMax * OutputPerMemory,
            LimitsItself: false);
        var outcome = options.Process.Run(command, budget.CancellationToken);
        if (Reason(outcome, options) is { } reason)
        {
            throw new RefusedException(reason);
        }

        var (title, pages) = PdfPages.Read(outcome.Output, budget);
        if (pages.Count == 0 || pages.Sum(page => page.Lines.Count) < WordsPerPageMin)
        {
            throw new RefusedException(string.Create(CultureInfo.InvariantCulture, $"no text in it: its {pages.Count} page(s) are pictures; run text recognition (OCR) over it first"));
        }

        PdfFurniture.Remove(pages, budget);
        var declared = title.Length > 0 ? new Declared { Where = "its properties", Title = title, TitleIsWeak = true } : Declared.Nothing;
        return Reading.Of(new SourceText(declared, PdfParagraphs.Of(pages, budget)));
    }

    private static string? Reason(ExtractionOutcome outcome, ReadOptions options) => outcome switch
    {
        { End: ExtractionEnd.NotInstalled } =>
            "PDF is read by pdftotext, which is not installed: install the poppler tools (Debian, Ubuntu: apt install poppler-utils; Fedora: dnf install poppler-utils; macOS: brew install poppler; Windows: winget install oschwartz10612.Poppler)",
        { End: ExtractionEnd.TimeUp } => ReadBudget.TooMuchTime(options),
        { End: ExtractionEnd.OutputTooLong } => ReadBudget.TooMuchMemory(options),
        { ExitCode: not 0 } when outcome.Errors.Contains("password", StringComparison.OrdinalIgnoreCase) => "the PDF is encrypted: it asks for a password",
        { ExitCode: PermissionDenied } => "the PDF forbids to take its text out",
        { ExitCode: not 0 } when outcome.Errors.Contains("memory", StringComparison.OrdinalIgnoreCase) || outcome.ExitCode >= 128 => ReadBudget.TooMuchMemory(options),
        { ExitCode: not 0 } => "the PDF is broken: " + (outcome.Errors.Trim() is { Length: > 0 } said ? said.Split('\n', 2)[0] : "pdftotext can't open it"),
        _ => null,
    };
}
