using Chancery.Testing;

namespace Chancery.Tidy.Tests;

/// <summary>A text file of the repository.</summary>
/// <param name="Path">Relative to the repository root, with forward slashes.</param>
internal sealed record HouseFile(string Path, string Text)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public IEnumerable<(int Number, string Line)> Lines => Text.Split('\n').Select((line, at) => (at + 1, line.TrimEnd('\r')));

    /// <summary>Whether the file is data of a test: it may hold what the house rules forbid, since it shows how it is met.</summary>
    public bool IsTestData =>
        Path.StartsWith("tests/", StringComparison.Ordinal) &&
        (Path.Contains("/Fixtures/", StringComparison.Ordinal) || Path.Contains("/Expectations/", StringComparison.Ordinal));
}

/// <summary>The files that the house rules are about.</summary>
internal static class House
{
    /// <summary>Every file that git tracks, or would at the next <c>git add</c>; without git, every file that is not built.</summary>
    public static IReadOnlyList<string> Paths { get; } = TrackedFiles.Of(RealData.RepositoryRoot);

    public static IReadOnlyList<HouseFile> Texts { get; } = [.. Paths.Where(path => !BinaryFiles.Holds(path)).Select(Read)];

    public static string FullPath(string path) => Path.Combine(RealData.RepositoryRoot, path);

    public static HouseFile Read(string path) => new(path, File.ReadAllText(FullPath(path)));

    public static IEnumerable<HouseFile> WithExtension(params string[] extensions) =>
        Texts.Where(file => extensions.Contains(Path.GetExtension(file.Path), StringComparer.Ordinal));

    /// <summary>Fails with one line a finding, and with what the author should do.</summary>
    public static void IsTidy(IEnumerable<string> findings, string advice)
    {
        string[] found = [.. findings];
        Assert.True(found.Length == 0, $"{advice}{Environment.NewLine}  {string.Join($"{Environment.NewLine}  ", found)}");
    }
}
