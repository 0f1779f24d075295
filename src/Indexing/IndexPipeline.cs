using System.Runtime.ExceptionServices;
using Chancery.Documents;
using Chancery.Index;

namespace Chancery.Indexing;

/// <summary>The data's way in: Read, Split, Join, Analyze, Write, Commit.</summary>
public sealed class IndexPipeline(IIndexEngine engine, ReadOptions options, AddOptions? addOptions = null)
{
    private const int FilesAtOnce = 32;
    private readonly AddOptions _adding = addOptions ?? new AddOptions();

    /// <summary>
    /// Adds files to the index in one commit: all that can be taken goes in, the rest is refused by name. Where nothing
    /// can be taken there is no commit, and no index is made.
    /// </summary>
    /// <param name="paths">Files, and folders that are searched for files of known formats.</param>
    /// <param name="progress">Told after each file.</param>
    /// <param name="cancellationToken">Stops before the next file; nothing is committed then.</param>
    /// <exception cref="IndexInUseException">Another program is writing to the index.</exception>
    /// <exception cref="IndexWriteException">The disk does not take it; the index is as before.</exception>
    public AddReport Add(IEnumerable<string> paths, IProgress<AddProgress>? progress, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> named = [.. paths];
        var (files, missing) = SourceFiles.Find(named);
        IReadOnlyList<Refusal> refused = [.. missing, .. EmptyFolders(named, files, missing)];
        using var writer = engine.OpenWriter();
        using var before = engine.Exists ? engine.OpenSnapshot() : null;
        var known = new KnownFiles(before, options, _adding);
        var join = new JoinStage(before, _adding.Join);
        var report = new AddReportBuilder(files.Count, refused);
        var changed = files.Where(file => !report.IsUnchanged(known, file)).ToList();
        foreach (var read in Read(changed, cancellationToken))
        {
            foreach (var document in Distinct(read, join, report))
            {
                writer.Put(DocumentAnalysis.Analyze(document, known.HashOf(read.Path)));
                report.Added(document);
            }

            report.Finished(read);
            progress?.Report(report.Progress(read.Path));
        }

        cancellationToken.ThrowIfCancellationRequested();
        return report.Build(report.Documents > 0 ? writer.Commit() : engine.LastCommit());
    }

    /// <summary>Removes documents, or all documents of works, in one commit.</summary>
    /// <param name="ids">Ids of documents (<c>work/de</c>) or of works.</param>
    /// <returns>Ids of the documents removed, and those ids of <paramref name="ids"/> that named nothing.</returns>
    /// <exception cref="IndexNotFoundException">There is no index.</exception>
    public (IReadOnlyList<string> Removed, IReadOnlyList<string> Unknown) Remove(IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        IReadOnlyList<StoredDocument> documents;
        using (var snapshot = engine.OpenSnapshot())
        {
            documents = [.. snapshot.Documents()];
        }

        using var writer = engine.OpenWriter();
        var removed = new List<string>();
        var unknown = new List<string>();
        foreach (string id in ids.Distinct(StringComparer.Ordinal))
        {
            var found = documents.Where(document => document.Id == id || document.Work == id).Select(document => document.Id).ToList();
            (found.Count == 0 ? unknown : removed).AddRange(found.Count == 0 ? [id] : found);
            found.ForEach(each => writer.Remove(each));
        }

        if (removed.Count > 0)
        {
            writer.Commit();
        }

        return (removed, unknown);
    }

    /// <summary>Whoever names a folder expects something from it: that nothing comes is said, not passed over.</summary>
    private static IEnumerable<Refusal> EmptyFolders(IReadOnlyList<string> paths, IReadOnlyList<string> files, IReadOnlyList<Refusal> refused)
    {
        List<string> found = [.. files.Select(Path.GetFullPath)];
        foreach (string folder in paths.Where(Directory.Exists).Where(path => refused.All(each => each.Path != path)))
        {
            string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
            if (!found.Exists(file => file.StartsWith(root, StringComparison.Ordinal)))
            {
                yield return new Refusal(folder, null, "no file in this folder is of a kind that Chancery reads");
            }
        }
    }

    /// <summary>Reads and splits files on all cores, a few at a time so that memory stays bounded, and gives the results in the files' order.</summary>
    private IEnumerable<ReadResult> Read(IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        var reader = new DocumentReader(options);
        return files.Chunk(FilesAtOnce).SelectMany(chunk =>
        {
            var results = new ReadResult[chunk.Length];
            try
            {
                Parallel.For(0, chunk.Length, i => results[i] = reader.Read(chunk[i], cancellationToken));
            }
            catch (AggregateException error)
            {
                cancellationToken.ThrowIfCancellationRequested();
                ExceptionDispatchInfo.Throw(error.InnerExceptions[0]);
            }

            cancellationToken.ThrowIfCancellationRequested();
            return results;
        });
    }

    /// <summary>Two files that claim to be the same document can't both be: the second is refused, not lost in silence.</summary>
    private static IEnumerable<JoinedDocument> Distinct(ReadResult read, JoinStage join, AddReportBuilder report)
    {
        foreach (var document in read.Documents.Select(join.Join))
        {
            string id = document.Document.Id;
            if (report.PathOf(id) is { } other && other != read.Path)
            {
                report.Refuse(new Refusal(read.Path, null, $"it is document {id}, which {other} is too; rename one of them"));
            }
            else
            {
                join.Keep(document);
                yield return document;
            }
        }
    }
}
