using System.ComponentModel;
using System.Diagnostics;

namespace Chancery.Tidy.Tests;

/// <summary>Lists the files of a checkout, by git where it can, else by walking the folders.</summary>
internal static class TrackedFiles
{
    private static readonly string[] BuiltFolders = ["bin", "obj", ".git", ".vs", ".idea", "artifacts", "TestResults"];

    public static IReadOnlyList<string> Of(string root)
    {
        IReadOnlyList<string> tracked = ByGit(root);
        IEnumerable<string> paths = tracked.Count > 0 ? tracked : ByWalk(root);

        // A file that is deleted but not yet committed is still listed by git.
        return [.. paths.Where(path => File.Exists(Path.Combine(root, path))).Order(StringComparer.Ordinal)];
    }

    /// <summary>Empty where git is missing, or where the folder is no checkout (a downloaded archive).</summary>
    public static IReadOnlyList<string> ByGit(string root)
    {
        if (!Path.Exists(Path.Combine(root, ".git")))
        {
            return [];
        }

        try
        {
            string[] arguments = ["-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"];
            var start = new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
            using Process git = Process.Start(start)!;
            Task<string> errors = git.StandardError.ReadToEndAsync();
            string output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            errors.Wait();
            return git.ExitCode == 0 ? [.. output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct()] : [];
        }
        catch (Win32Exception)
        {
            return [];
        }
    }

    public static IEnumerable<string> ByWalk(string root) => ByWalk(root, "");

    private static IEnumerable<string> ByWalk(string root, string under)
    {
        foreach (FileSystemInfo entry in new DirectoryInfo(Path.Combine(root, under)).EnumerateFileSystemInfos())
        {
            string path = under.Length == 0 ? entry.Name : $"{under}/{entry.Name}";
            if (entry is FileInfo && !IsBuiltIndex(path))
            {
                yield return path;
            }
            else if (entry is DirectoryInfo { LinkTarget: null } && !IsBuilt(entry.Name))
            {
                foreach (string below in ByWalk(root, path))
                {
                    yield return below;
                }
            }
        }
    }

    private static bool IsBuilt(string folder) =>
        BuiltFolders.Contains(folder, StringComparer.Ordinal) || folder.StartsWith("scratch", StringComparison.Ordinal);

    private static bool IsBuiltIndex(string path) =>
        path.StartsWith("indexes/", StringComparison.Ordinal) && path != "indexes/README.md";
}
