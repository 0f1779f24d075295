namespace Chancery.Tidy.Tests;

/// <summary>Follows relative paths within the repository.</summary>
internal static class RelativePaths
{
    /// <summary>The path that <paramref name="target"/> means in a file, from the root; nothing if it leads out of the repository.</summary>
    public static string? Resolve(string file, string target)
    {
        var parts = new List<string>(target.StartsWith('/') ? [] : file.Split('/')[..^1]);
        foreach (string part in target.Split('/'))
        {
            if (part == ".." && parts.Count == 0)
            {
                return null;
            }

            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
