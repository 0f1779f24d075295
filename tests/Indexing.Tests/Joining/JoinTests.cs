using Chancery.CrossLanguage;
using Chancery.CrossLanguage.Works;
using Chancery.Documents;
using Chancery.Index.Native;
using Chancery.Testing;

namespace Chancery.Indexing.Tests.Joining;

public sealed class JoinTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-join-").FullName;
    private readonly NativeEngine _engine;

    public JoinTests() => _engine = new NativeEngine(Path.Combine(_folder, "index"));

    private static string Samples => Path.Combine(RealData.RepositoryRoot, "samples");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Versions_under_unrelated_names_are_one_work()
    {
        Copy("velmaria-ulmaran-joint-statement.en.txt", "k1.txt");
        Copy("velmaria-ulmaran-joint-statement.de.txt", "a9.txt");
        Copy("velmaria-ulmaran-joint-statement.sv.txt", "m4.txt");
        Copy("velmaria-ulmaran-joint-statement.pl.txt", "z2.txt");
        Copy("dravonia-embassy-press-statement.en.txt", "b1.txt");
        Copy("dravonia-embassy-press-statement.pl.txt", "b2.txt");
        Copy("seven-rivers-arms-control-declaration.sv.txt", "b3.txt");

        var report = Add();

        Assert.Equal(7, report.Documents);
        Assert.Equal(3, report.Works);
        Assert.Equal(4, report.Joined.Count);
        using var snapshot = _engine.OpenSnapshot();
        Assert.Equal(
            ["a9/de", "a9/en", "a9/pl", "a9/sv", "b1/en", "b1/pl", "b3/sv"],
            snapshot.Documents().Select(document => document.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["a9/en/cl_5", "a9/sv/cl_5", "a9/pl/cl_5"], ParallelClauses.Of(snapshot, "a9", "de", "cl_5").Select(each => each.Id));
    }

    [Fact]
    public void Joining_can_be_switched_off_and_a_named_work_is_never_joined()
    {
        Copy("velmaria-ulmaran-joint-statement.en.txt", "k1.txt");
        Copy("velmaria-ulmaran-joint-statement.de.txt", "a9.txt");

        Assert.Equal(2, Add(new AddOptions(Join: false)).Works);
    }

    [Fact]
    public void A_joined_document_that_comes_again_stays_in_its_work()
    {
        Copy("velmaria-ulmaran-joint-statement.en.txt", "a9.txt");
        Copy("velmaria-ulmaran-joint-statement.de.txt", "k1.txt");
        Add();
        File.AppendAllText(Path.Combine(_folder, "in", "k1.txt"), "\n");

        var report = Add();

        Assert.Equal(1, report.Unchanged);
        using var snapshot = _engine.OpenSnapshot();
        Assert.Equal(["a9/de", "a9/en"], snapshot.Documents().Select(document => document.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Files_that_have_not_changed_are_left_out()
    {
        Copy("velmaria-ulmaran-joint-statement.en.txt", "a.en.txt");
        long commit = Add().Commit;

        var again = Add();
        var read = Add(new AddOptions(Again: true));

        Assert.Equal((1, 0, commit), (again.Unchanged, again.Documents, again.Commit));
        Assert.Equal((0, 1), (read.Unchanged, read.Documents));
    }

    [Fact]
    public void Old_ids_lead_to_their_text_after_clauses_are_renumbered()
    {
        string[] texts = ["Ports are open.", "Ferries sail daily.", "Fishing is closed in spring.", "Students are exchanged in autumn."];
        Write("pact.en.txt", Numbered(texts));
        Add();
        Write("pact.en.txt", Numbered([texts[0], "Beacons are lit on the breakwater at dusk.", texts[1], texts[3]]));
        Add();

        using var snapshot = _engine.OpenSnapshot();
        string? TextOf(string label) =>
            ClauseResolution.Resolve(snapshot, "pact/en", label).Address is { } address ? snapshot.Clause(address).Text : null;
        Assert.Equal(texts[0], TextOf("cl_1"));
        Assert.Equal(texts[1], TextOf("cl_2"));
        Assert.True(ClauseResolution.Resolve(snapshot, "pact/en", "cl_3").IsGone);
        Assert.Equal(texts[3], TextOf("cl_4"));
    }

    [Fact]
    public void Parallel_clauses_are_found_where_numbers_do_not_agree()
    {
        Write("pact.en.txt", Numbered(
        [
            "The Parties cooperate in the fight against desertification.",
            "Students and teachers are exchanged on the basis of reciprocity.",
            "Trade in agricultural products is facilitated.",
            "The embassy issues visas within 10 days.",
        ]));
        Write("pact.sv.txt", Numbered(
        [
            "Parterna samarbetar i kampen mot ökenspridning.",
            "Handeln med jordbruksprodukter underlättas.",
            "Ambassaden utfärdar viseringar inom 10 dagar.",
        ]));
        Add();

        using var snapshot = _engine.OpenSnapshot();
        Assert.Equal(["pact/sv/cl_3"], ParallelClauses.Of(snapshot, "pact", "en", "cl_4").Select(each => each.Id));
        Assert.Empty(ParallelClauses.Of(snapshot, "pact", "en", "cl_2"));
        Assert.Equal(["pact/en/cl_3"], ParallelClauses.Of(snapshot, "pact", "sv", "cl_2").Select(each => each.Id));
    }

    [Fact]
    public void Three_versions_with_numbers_of_their_own_find_each_other()
    {
        Write("b/pact.de.txt", Numbered(
        [
            "Die Botschaft stellt Visa binnen 10 Tagen aus.",
            "Studenten und Lehrer werden auf der Grundlage der Gegenseitigkeit ausgetauscht.",
            "Der Handel mit landwirtschaftlichen Erzeugnissen wird erleichtert.",
        ]));
        Write("a/pact.en.txt", Numbered(
        [
            "The Parties cooperate in the fight against desertification.",
            "The embassy issues visas within 10 days.",
            "Students and teachers are exchanged on the basis of reciprocity.",
            "Trade in agricultural products is facilitated.",
        ]));
        Write("c/pact.sv.txt", Numbered(
        [
            "Ambassaden utfärdar viseringar inom 10 dagar.",
            "Handeln med jordbruksprodukter underlättas.",
        ]));
        Add();

        using var snapshot = _engine.OpenSnapshot();
        Assert.Equal(["pact/en/cl_4", "pact/sv/cl_2"], ParallelClauses.Of(snapshot, "pact", "de", "cl_3").Select(each => each.Id));
        Assert.Equal(["pact/en/cl_2", "pact/de/cl_1"], ParallelClauses.Of(snapshot, "pact", "sv", "cl_1").Select(each => each.Id));
        Assert.Equal(["pact/de/cl_2"], ParallelClauses.Of(snapshot, "pact", "en", "cl_3").Select(each => each.Id));
    }

    private static string Numbered(IEnumerable<string> texts) =>
        string.Join("\n\n", texts.Select((text, i) => $"{i + 1}. {text}"));

    private AddReport Add(AddOptions? options = null) =>
        new IndexPipeline(_engine, new ReadOptions(), options).Add([Path.Combine(_folder, "in")], null, CancellationToken.None);

    private void Copy(string sample, string name) => Write(name, File.ReadAllText(Path.Combine(Samples, sample)));

    private void Write(string name, string text)
    {
        string path = Path.Combine(_folder, "in", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
