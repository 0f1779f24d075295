using Chancery.Documents.Reading;

namespace Chancery.Documents;

/// <summary>Finds the files that stand behind the paths somebody names.</summary>
public static class SourceFiles
{
    // Links are not followed, since a link to a folder above would never end.
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System,
    };

    /// <summary>Expands files and folders (with their subfolders) to the files that readers know.</summary>
    /// <param name="paths">Files and folders; a file that is named twice is found once.</param>
    /// <returns>
    /// The files in ordinal order, and what was named but isn't there or can't be taken. In folders, files that neither their name nor their
    /// content shows to be of a known format, hidden files and read-me files are passed over in silence: nobody asked for them by name.
    /// </returns>
    public static (IReadOnlyList<string> Files, IReadOnlyList<Refusal> Refusals) Find(IEnumerable<string> paths)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var refusals = new List<Refusal>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                AddFolder(path, files, refusals);
            }
            else if (!File.Exists(path))
            {
                refusals.Add(new Refusal(path, null, "no such file or folder"));
            }
            else if (!SourceReaders.Knows(path) && SourceFile.Peek(path).Foreign is { } foreign)
            {
                refusals.Add(new Refusal(path, null, SourceReaders.NotRead(foreign)));
            }
            else
            {
                files.TryAdd(Path.GetFullPath(path), path);
            }
        }

        return ([.. files.Values.Order(StringComparer.Ordinal)], refusals);
    }

    private static void AddFolder(string folder, SortedDictionary<string, string> files, List<Refusal> refusals)
    {
        try
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", Everything))
            {
                if ((SourceReaders.Knows(file) || SourceReaders.Recognises(SourceFile.Peek(file))) && !IsReadMe(file))
                {
                    files.TryAdd(Path.GetFullPath(file), file);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            refusals.Add(new Refusal(folder, null, "the folder can't be read: " + e.Message));
        }
    }

    private static bool IsReadMe(string path) =>
        Path.GetFileNameWithoutExtension(path).Equals("README", StringComparison.OrdinalIgnoreCase);
}
