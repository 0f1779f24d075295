using System.Diagnostics;
using System.Globalization;
using System.Text;
using Chancery.Documents;

namespace Chancery.Benchmarks;

/// <summary>Reads all real documents as they come and writes down, folder by folder, what became of them.</summary>
internal static class DocumentsBenchmark
{
    private const string Begin = "<!-- written by the command: begin -->";
    private const string End = "<!-- written by the command: end -->";
    private static readonly TimeSpan MeasureMin = TimeSpan.FromSeconds(1);

    // Other programs on the machine lengthen the time of a file; the report is on what the readers can, not on the machine.
    private static readonly ReadOptions Options = new() { TimeMax = TimeSpan.FromMinutes(2) };

    public static int Run(string[] arguments)
    {
        var root = arguments is [var given, ..] ? given : Path.Combine(Machine.Data, "messy");
        if (!Directory.Exists(root))
        {
            Console.Error.WriteLine($"no folder {root}: set CHANCERY_DATA");
            return 2;
        }

        var reader = new DocumentReader(Options);
        var folders = new List<DocumentFolder>();
        foreach (var folder in Directory.GetDirectories(root).Order(StringComparer.Ordinal))
        {
            folders.Add(DocumentFolder.Read(folder, reader));
            Console.WriteLine(folders[^1].Row());
        }

        var speeds = folders.GroupBy(folder => folder.Format).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Speed(group.Key, [.. group.SelectMany(folder => folder.Files)], reader)).ToList();
        Write(Path.Combine(Machine.RepositoryRoot, "docs", "documents.md"), Report(folders, speeds));
        return 0;
    }

    private static string Report(List<DocumentFolder> folders, List<string> speeds)
    {
        var report = new StringBuilder();
        report.Append(CultureInfo.InvariantCulture, $"{folders.Sum(folder => folder.Files.Count)} files in {folders.Count} folders. {Machine.Describe()}.\n\n");
        report.Append(DocumentFolder.Head);
        folders.ForEach(folder => report.Append(folder.Row()).Append('\n'));
        report.Append("\n### Kinds and languages\n\n| folder | languages | kinds |\n| --- | --- | --- |\n");
        folders.ForEach(folder => report.Append(CultureInfo.InvariantCulture, $"| {folder.Name} | {folder.Languages()} | {folder.Kinds()} |\n"));
        report.Append("\n### Refused, and why\n\n");
        foreach (var (file, reason) in folders.SelectMany(folder => folder.Refused()))
        {
            report.Append(CultureInfo.InvariantCulture, $"- `{file}`: {reason}\n");
        }

        report.Append("\n### Reading and splitting, a core\n\nBytes of the files by seconds of processor time of this process; DOCX by the clock, since another process reads it.\n\n| format | files | MB | MB/s |\n| --- | ---: | ---: | ---: |\n");
        speeds.ForEach(speed => report.Append(speed).Append('\n'));
        return report.ToString();
    }

    private static string Speed(string format, IReadOnlyList<string> files, DocumentReader reader)
    {
        var bytes = files.Sum(file => new FileInfo(file).Length);
        Read(files, reader);
        var process = Process.GetCurrentProcess();
        var started = Stopwatch.GetTimestamp();
        var before = process.TotalProcessorTime;
        var rounds = 0;
        do
        {
            Read(files, reader);
            rounds++;
            process.Refresh();
        }
        while (process.TotalProcessorTime - before < MeasureMin && Stopwatch.GetElapsedTime(started) < 8 * MeasureMin);

        var time = format == "docx" ? Stopwatch.GetElapsedTime(started) : process.TotalProcessorTime - before;
        var megabytes = bytes / 1e6;
        return string.Create(CultureInfo.InvariantCulture, $"| {format} | {files.Count} | {megabytes:0.00} | {megabytes * rounds / time.TotalSeconds:0.0} |");
    }

    private static void Read(IReadOnlyList<string> files, DocumentReader reader)
    {
        foreach (var file in files)
        {
            reader.Read(file);
        }
    }

    // What people wrote around the tables stays.
    private static void Write(string path, string report)
    {
        var old = File.Exists(path) ? File.ReadAllText(path) : $"# Real documents\n\n{Begin}\n{End}\n";
        var begin = old.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = old.IndexOf(End, StringComparison.Ordinal);
        File.WriteAllText(path, $"{old[..begin]}\n\n{report}\n{old[end..]}");
        Console.WriteLine($"wrote {path}");
    }
}
