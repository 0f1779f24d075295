using System.Runtime.CompilerServices;

namespace Chancery.Testing;

/// <summary>Finds the real documents and gold data that are not part of the project.</summary>
/// <remarks>
/// They stand in <c>$CHANCERY_DATA</c> or in <c>../shared/data</c> beside the checkout. Tests that need them are marked
/// <see cref="RealDataFactAttribute"/> and skip with a word where the data is missing, so that a fresh clone passes.
/// </remarks>
internal static class RealData
{
    public static string RepositoryRoot { get; } = FindRoot();

    public static string Root { get; } =
        Environment.GetEnvironmentVariable("CHANCERY_DATA") is { Length: > 0 } set
            ? Path.GetFullPath(set)
            : Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared", "data"));

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    public static bool Exists(string relative) => Path.Exists(Path.Combine(Root, relative));

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}

/// <summary>A test on real data: runs where the data is, skips with a word where it is not.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealDataFactAttribute : FactAttribute
{
    /// <param name="relative">The file or folder under the data root that the test needs.</param>
    public RealDataFactAttribute(string relative)
    {
        if (!RealData.Exists(relative))
        {
            Skip = $"needs {relative} under {RealData.Root} (set CHANCERY_DATA)";
        }
    }
}
