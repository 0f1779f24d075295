using System.Net;
using Chancery.Index;
using Chancery.Index.Native;
using Chancery.SearchApi.Serving;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;

namespace Chancery.SearchApi.Tests;

/// <summary>Which state of the index is served, as the index comes, changes, breaks and goes.</summary>
public sealed class ServingTests
{
    [Fact]
    public async Task Without_an_index_the_samples_are_served_and_every_page_says_so()
    {
        using var service = new Service([]);
        var ready = await service.Json("/healthz/ready");
        Assert.True((bool)ready["samples"]!);
        Assert.StartsWith("No index yet at ", (string?)ready["message"], StringComparison.Ordinal);
        Assert.NotEmpty((await service.Json("/api/search?q=desertification"))["hits"]!.AsArray());
        foreach (string address in new[] { "/", "/?q=desertification", "/documents" })
        {
            var notice = (await service.Page(address)).QuerySelector(".notice")!.TextContent;
            Assert.Contains("No index yet at " + service.IndexFolder, notice, StringComparison.Ordinal);
            Assert.Contains("these are Chancery's sample documents (invented)", notice, StringComparison.Ordinal);
            Assert.Contains("dotnet run --project src/Indexer -- add PATH", notice, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task When_an_index_appears_the_service_moves_to_it_by_itself()
    {
        using var service = new Service([], null, ("poll-seconds", "0.05"));
        Assert.True((bool)(await service.Json("/healthz/ready"))["samples"]!);
        service.Add(Service.FixtureFolder);
        for (int i = 0; i < 200 && (bool)(await service.Json("/healthz/ready"))["samples"]!; i++)
        {
            await Task.Delay(25);
        }

        Assert.False((bool)(await service.Json("/healthz/ready"))["samples"]!);
        Assert.Null((await service.Page("/")).QuerySelector(".notice"));
        await service.Json("/api/clauses/lake-orm-treaty/pl/art_1");
    }

    [Fact]
    public async Task The_samples_folder_goes_when_the_service_stops()
    {
        string folder;
        using (var service = new Service([]))
        {
            folder = service.Services.GetRequiredService<SampleIndex>().Folder!;
            Assert.True(Directory.Exists(folder));
        }

        // The factory lets go of the program before the program has ended.
        for (int i = 0; i < 200 && Directory.Exists(folder); i++)
        {
            await Task.Delay(25);
        }

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_new_commit_is_served_and_old_cursors_go_on()
    {
        using var service = Service.OnFixtures();
        const string Search = "/api/search?q=parties&size=2";
        var all = (await service.Json("/api/search?q=parties&size=100"))["hits"]!.AsArray().Select(hit => (string?)hit!["id"]).ToList();
        var first = await service.Json(Search);
        service.AddClause("new-note", "The parties, the parties and the parties met.");
        service.Holder.Refresh();

        Assert.Equal(2, (int?)(await service.Json("/healthz/ready"))["commit"]);
        Assert.Equal(all.Count + 1, (int?)(await service.Json(Search))["total"]!["value"]);
        var second = await service.Json($"{Search}&cursor={first["next"]}");
        Assert.Equal(all.Count, (int?)second["total"]!["value"]);
        Assert.Equal(all.Skip(2).Take(2), second["hits"]!.AsArray().Select(hit => (string?)hit!["id"]));
        Assert.Contains("3–4 of", (await service.Page($"/?q=parties&size=2&cursor={first["next"]}")).QuerySelector(".total")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_whose_snapshot_is_no_longer_kept_is_refused_in_words()
    {
        var clock = new HandClock();
        using var service = Service.OnFixtures(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));
        var first = await service.Json("/api/search?q=parties&size=2");
        service.AddClause("new-note", "The parties met.");
        service.Holder.Refresh();
        clock.Advance(TimeSpan.FromMinutes(4));
        service.Holder.Refresh();
        await service.Json($"/api/search?q=parties&size=2&cursor={first["next"]}");

        clock.Advance(TimeSpan.FromMinutes(6));
        service.Holder.Refresh();
        var problem = await service.Json($"/api/search?q=parties&size=2&cursor={first["next"]}", HttpStatusCode.BadRequest);
        Assert.Equal("/problems/cursor-gone", (string?)problem["type"]);
        var page = await service.Page($"/?q=parties&size=2&cursor={first["next"]}", HttpStatusCode.BadRequest);
        Assert.Equal("/?q=parties&size=2", page.QuerySelector(".fault a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_damaged_commit_leaves_the_old_one_in_service_until_it_is_mended()
    {
        using var service = Service.OnFixtures();
        string manifest = Path.Combine(service.IndexFolder, "manifest.json");
        byte[] sound = File.ReadAllBytes(manifest);
        File.WriteAllText(manifest, "{ \"format\": 1, \"commit\": 2");
        service.Holder.Refresh();
        await ExpectDegraded(service);

        File.WriteAllBytes(manifest, sound);
        var known = Directory.GetFiles(service.IndexFolder).ToHashSet();
        service.AddClause("new-note", "The parties met.");
        string segment = Directory.GetFiles(service.IndexFolder).Single(file => !known.Contains(file));
        byte[] whole = File.ReadAllBytes(segment);
        File.WriteAllBytes(segment, whole[..(whole.Length / 2)]);
        service.Holder.Refresh();
        await ExpectDegraded(service);

        File.WriteAllBytes(segment, whole);
        service.Holder.Refresh();
        var ready = await service.Json("/healthz/ready");
        Assert.Equal("ready", (string?)ready["status"]);
        Assert.Equal(2, (int?)ready["commit"]);
    }

    [Fact]
    public async Task An_index_that_was_never_readable_makes_the_service_unavailable_in_words()
    {
        using var folder = new TemporaryFolder();
        folder.Write("manifest.json", "nonsense");
        using var damaged = new Service([], services => services.Replace(ServiceDescriptor.Singleton<IIndexEngine>(new NativeEngine(folder.Path))));

        Golden.Check("health-unavailable", await damaged.Json("/healthz/ready", HttpStatusCode.ServiceUnavailable));
        Golden.Check("problem-index-unavailable", await damaged.Json("/api/search?q=peace", HttpStatusCode.ServiceUnavailable));
        var page = await damaged.Page("/?q=peace", HttpStatusCode.ServiceUnavailable);
        Assert.Equal("The index can't be read", page.QuerySelector("h1")!.TextContent);
        await damaged.Json("/healthz/live");
    }

    [Fact]
    public async Task An_index_that_is_taken_away_and_made_anew_is_served_whatever_its_commit_number()
    {
        using var service = Service.OnFixtures();
        Directory.Delete(service.IndexFolder, recursive: true);
        service.Holder.Refresh();
        Assert.Equal("degraded", (string?)(await service.Json("/healthz/ready"))["status"]);
        Assert.NotEmpty((await service.Json("/api/search?q=parties"))["hits"]!.AsArray());

        service.AddClause("new-note", "A new beginning.");
        service.Holder.Refresh();
        Assert.Equal("ready", (string?)(await service.Json("/healthz/ready"))["status"]);
        Assert.Single((await service.Json("/api/documents"))["documents"]!.AsArray());
    }

    [Fact]
    public void A_snapshot_in_use_is_not_closed()
    {
        using var service = Service.OnFixtures();
        var engine = new NativeEngine(service.IndexFolder);
        var clock = new HandClock();
        var options = new ServiceOptions("index", service.IndexFolder, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(10));
        using var samples = new SampleIndex();
        using var holder = new SnapshotHolder(engine, samples, options, clock, NullLogger<SnapshotHolder>.Instance);
        holder.Refresh();
        var lease = holder.Lease();
        var former = lease.Snapshot;
        service.AddClause("new-note", "The parties met.");
        holder.Refresh();
        clock.Advance(TimeSpan.FromHours(1));
        holder.Refresh();

        Assert.Throws<CursorGoneException>(() => holder.Lease(1));
        var address = former.Find("lake-orm-treaty/en", "art_1")!.Value;
        Assert.Contains("desertification", former.Clause(address).Text, StringComparison.Ordinal);
        lease.Dispose();
        lease.Dispose();
        Assert.ThrowsAny<Exception>(() => former.Clause(address));
    }

    private static async Task ExpectDegraded(Service service)
    {
        var ready = await service.Json("/healthz/ready");
        Assert.Equal("degraded", (string?)ready["status"]);
        Assert.Equal(1, (int?)ready["commit"]);
        Assert.DoesNotContain(service.IndexFolder, ready.ToJsonString(), StringComparison.Ordinal);
        Assert.NotEmpty((await service.Json("/api/search?q=parties"))["hits"]!.AsArray());
        Assert.NotNull((await service.Page("/")).QuerySelector(".notice"));
    }

    /// <summary>A clock that stands still until it is moved.</summary>
    private sealed class HandClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);

        public override long GetTimestamp() => Interlocked.Read(ref _ticks);
    }
}
