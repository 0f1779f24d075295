namespace Chancery.Analysis.Tests;

/// <summary>Unicode's own files, where the system has them (Debian's package <c>unicode-data</c>).</summary>
internal static class UnicodeData
{
    private const string Root = "/usr/share/unicode";

    public static string File(string relative) => Path.Combine(Root, relative);

    /// <summary>The lines of a file, without comments and empty ones.</summary>
    public static IEnumerable<string> Lines(string relative) =>
        System.IO.File.ReadLines(File(relative))
            .Select(line => line.Split('#')[0].Trim())
            .Where(line => line.Length > 0);
}

/// <summary>A test on Unicode's own data: runs where the data is, skips with a word where it is not.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnicodeDataFactAttribute : FactAttribute
{
    /// <param name="relative">The file that the test needs, under Debian's folder for Unicode.</param>
    public UnicodeDataFactAttribute(string relative)
    {
        if (!File.Exists(UnicodeData.File(relative)))
        {
            Skip = $"needs {UnicodeData.File(relative)} (apt-get install unicode-data)";
        }
    }
}
