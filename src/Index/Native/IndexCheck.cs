using System.Security.Cryptography;
using Chancery.Index.Native.Matching;

namespace Chancery.Index.Native;

/// <summary>Reads everything a commit consists of and tells what is not as it was written, or can't be true.</summary>
internal static class IndexCheck
{
    public static IReadOnlyList<string> Run(IIndexStorage storage)
    {
        if (!storage.Exists(Manifest.Name))
        {
            throw new IndexNotFoundException($"there is no index in {storage.Location}");
        }

        var faults = new List<string>();
        try
        {
            foreach (var segment in Manifest.Read(storage).Segments)
            {
                CheckSegment(storage, segment, faults);
            }
        }
        catch (IndexDamagedException error)
        {
            faults.Add(error.Message);
        }

        return faults;
    }

    private static void CheckSegment(IIndexStorage storage, ManifestSegment description, List<string> faults)
    {
        int before = faults.Count;
        CheckFile(storage, description.File, faults);
        if (description.Removed is { } removed)
        {
            CheckFile(storage, removed, faults);
        }

        if (faults.Count > before)
        {
            faults.Add($"{description.Documents - description.RemovedDocuments} documents ({description.Language}) were in {description.File.Name}");
            return;
        }

        try
        {
            using var segment = Segment.Open(storage, description);
            CheckTerms(segment, faults);
            CheckStored(segment, faults);
        }
        catch (Exception error) when (error is IndexException || Damage.IsSign(error))
        {
            faults.Add($"{description.File.Name}: {error.Message}");
        }
    }

    private static void CheckFile(IIndexStorage storage, ManifestFile file, List<string> faults)
    {
        if (!storage.Exists(file.Name))
        {
            faults.Add($"{file.Name} is missing");
            return;
        }

        using var mapped = storage.Map(file.Name);
        if (mapped.Length != file.Length)
        {
            faults.Add($"{file.Name} has {mapped.Length} bytes, not {file.Length}");
            return;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        const int Step = 1 << 20;
        for (long offset = 0; offset < mapped.Length; offset += Step)
        {
            hash.AppendData(mapped.Slice(offset, (int)Math.Min(Step, mapped.Length - offset)));
        }

        if (Convert.ToHexStringLower(hash.GetHashAndReset()) != file.Sha256)
        {
            faults.Add($"{file.Name} was changed: its checksum does not fit");
        }
    }

    private static void CheckTerms(Segment segment, List<string> faults)
    {
        var terms = segment.Terms.From([]);
        var previous = Array.Empty<byte>();
        long textTokens = 0;
        int count = 0;
        while (terms.MoveNext())
        {
            if (count++ > 0 && terms.Key.SequenceCompareTo(previous) <= 0)
            {
                faults.Add($"{segment.Description.File.Name}: terms are out of order");
            }

            previous = terms.Key.ToArray();
            textTokens += previous[0] == (byte)Field.Text ? terms.Entry.Occurrences : 0;
            CheckPostings(segment, terms.Entry, faults);
        }

        long lengths = 0;
        foreach (int length in segment.ClauseLengths)
        {
            lengths += length;
        }

        if (count != segment.Terms.Count || textTokens != lengths || lengths != segment.Description.Tokens)
        {
            faults.Add($"{segment.Description.File.Name}: lengths of clauses and occurrences of terms disagree");
        }
    }

    private static void CheckPostings(Segment segment, TermEntry term, List<string> faults)
    {
        var cursor = new TermCursor(segment, term);
        var places = new List<Occurrence>();
        long occurrences = 0;
        int clauses = 0;
        while (cursor.Next() != ClauseCursor.End)
        {
            places.Clear();
            cursor.AddOccurrences(places);
            occurrences += places.Count;
            clauses++;
        }

        if (clauses != term.Clauses || occurrences != term.Occurrences)
        {
            faults.Add($"{segment.Description.File.Name}: a term's postings and the dictionary disagree");
        }
    }

    private static void CheckStored(Segment segment, List<string> faults)
    {
        for (int clause = 0; clause < segment.ClauseCount; clause++)
        {
            if (segment.Clause(clause).Label != segment.Labels.Text(clause))
            {
                faults.Add($"{segment.Description.File.Name}: clause {clause} has two labels");
            }
        }

        var columns = segment.DocumentColumns;
        for (int document = 0; document < segment.DocumentCount; document++)
        {
            bool holds = segment.Document(document).Id == segment.DocumentIds.Text(document) &&
                columns.FirstClause(document) < columns.EndClause(document);
            if (!holds)
            {
                faults.Add($"{segment.Description.File.Name}: document {document} and its columns disagree");
            }
        }
    }
}
