namespace Chancery.Analysis;

/// <summary>Stages that can be left out, so that what each is good for can be measured.</summary>
/// <param name="Stems">Whether words are reduced to stems; without, the stem is the form.</param>
/// <param name="Parts">Whether compounds are parted.</param>
internal sealed record AnalyzerOptions(bool Stems = true, bool Parts = true)
{
    /// <summary>All stages, as everybody uses them.</summary>
    public static AnalyzerOptions All { get; } = new();
}
