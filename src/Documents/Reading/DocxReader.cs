using Chancery.Documents.Extraction;

namespace Chancery.Documents.Reading;

/// <summary>Reads <c>.docx</c> in a process of its own, since an archive of a few kilobytes may unfold to gigabytes.</summary>
internal sealed class DocxReader : ISourceReader
{
    public IReadOnlyList<string> Extensions { get; } = [".docx", ".docm", ".dotx"];

    public Claim Judge(FileHead head) => head.Kind == ContentKind.Docx ? Claim.ByContent : Claim.None;

    public Reading Read(SourceFile file, ReadBudget budget) => Reading.Of(ExtractionWorker.Read("docx", file, budget));
}
