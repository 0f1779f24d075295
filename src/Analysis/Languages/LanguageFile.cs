using System.Text;

namespace Chancery.Analysis.Languages;

/// <summary>Reads the files of <c>analyzers/</c>.</summary>
/// <remarks>They are embedded into the assembly, so that the analysis cannot differ from one installation to the next.</remarks>
internal static class LanguageFile
{
    /// <summary>Opens <c>analyzers/{language}/{name}.txt</c>; null where the language has none.</summary>
    public static StreamReader? Open(string language, string name) =>
        typeof(LanguageFile).Assembly.GetManifestResourceStream($"analyzers/{language}/{name}.txt") is { } stream
            ? new StreamReader(stream, Encoding.UTF8)
            : null;

    /// <summary>Whether there is <c>analyzers/{language}/{name}.txt</c>.</summary>
    public static bool Exists(string language, string name) =>
        typeof(LanguageFile).Assembly.GetManifestResourceInfo($"analyzers/{language}/{name}.txt") is not null;

    /// <summary>The lines of a file without empty ones and comments (<c>#</c>), in NFC; none where the language has no such file.</summary>
    public static IEnumerable<string> Lines(string language, string name)
    {
        using StreamReader? reader = Open(language, name);
        while (reader?.ReadLine() is { } line)
        {
            string text = line.Trim();
            if (text.Length > 0 && text[0] != '#')
            {
                yield return text.IsNormalized() ? text : text.Normalize();
            }
        }
    }
}
