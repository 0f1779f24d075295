using System.Collections.Concurrent;
using System.Net;
using Chancery.Index;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Chancery.SearchApi.Tests;

/// <summary>What the service says, and what it keeps to itself, when something behind it fails.</summary>
public sealed class FailureTests
{
    private const string Secret = "zzsecretzz";

    [Theory]
    [InlineData("problem-internal", HttpStatusCode.InternalServerError)]
    [InlineData("problem-damaged", HttpStatusCode.ServiceUnavailable)]
    [InlineData("problem-costly", HttpStatusCode.BadRequest)]
    [InlineData("problem-time-out", HttpStatusCode.GatewayTimeout)]
    public async Task A_failure_is_a_problem_without_a_trace_and_the_log_has_no_query(string name, HttpStatusCode status)
    {
        var logs = new Logs();
        var engine = new FailingEngine(Failure(name));
        using var service = new Service([], services => services
            .Replace(ServiceDescriptor.Singleton<IIndexEngine>(engine))
            .AddSingleton<ILoggerProvider>(logs), ("request-seconds", "0.3"));

        var problem = await service.Json("/api/search?q=" + Secret, status);
        Golden.Check(name, problem);
        var page = await service.Page("/?q=" + Secret, status);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.DoesNotContain("   at ", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(logs.Lines, line => line.Contains(Secret, StringComparison.Ordinal));
        if (name == "problem-internal")
        {
            Assert.Contains(logs.Lines, line => line.Contains(nameof(InvalidOperationException), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task An_ordinary_search_leaves_no_query_in_the_log()
    {
        var logs = new Logs();
        using var service = Service.OnFixtures(services => services.AddSingleton<ILoggerProvider>(logs));
        await service.Json("/api/search?q=" + Secret);
        await service.Json("/api/search?q=%22" + Secret, HttpStatusCode.BadRequest);
        await service.Page("/?q=" + Secret);
        Assert.NotEmpty(logs.Lines);
        Assert.DoesNotContain(logs.Lines, line => line.Contains(Secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--indx=here", false)]
    [InlineData("-index", true)]
    [InlineData("--index=here", true)]
    [InlineData("--Logging:LogLevel:Default=Debug", true)]
    public void An_option_that_is_none_is_refused(string arg, bool isKnown) => Assert.Equal(isKnown, ServiceOptions.FaultOf([arg]) is null);

    private static Action<CancellationToken> Failure(string name) => name switch
    {
        "problem-internal" => _ => throw new InvalidOperationException("while looking for " + Secret),
        "problem-damaged" => _ => throw new IndexDamagedException("/some/where/seg-1.chs is damaged"),
        "problem-costly" => _ => throw new QueryTooCostlyException("'a*' stands for 70000 terms; 1000 is the most", "a*"),
        _ => token =>
        {
            token.WaitHandle.WaitOne(TimeSpan.FromSeconds(20));
            token.ThrowIfCancellationRequested();
        }
        ,
    };

    /// <summary>An engine whose searches fail.</summary>
    private sealed class FailingEngine(Action<CancellationToken> fail) : IIndexEngine, IIndexSnapshot
    {
        public bool Exists => true;

        public long Commit => 1;

        public IReadOnlyList<string> Languages => ["en"];

        public IIndexWriter OpenWriter() => throw new NotSupportedException();

        public IIndexSnapshot OpenSnapshot() => this;

        public long LastCommit() => 1;

        public LanguageStatistics Statistics(string language) => new(1, 1, 1, 1);

        public LanguageResult Search(string language, SearchRequest request, CancellationToken cancellationToken)
        {
            fail(cancellationToken);
            throw new NotSupportedException();
        }

        public StoredClause Clause(ClauseAddress address) => throw new NotSupportedException();

        public StoredDocument DocumentOf(ClauseAddress address) => throw new NotSupportedException();

        public ClauseAddress? Find(string documentId, string label) => null;

        public StoredDocument? FindDocument(string documentId) => null;

        public IReadOnlyList<ClauseAddress> ClausesOf(string documentId) => [];

        public IEnumerable<StoredDocument> Documents() => [];

        public IEnumerable<TermStatistics> Terms(string language, Field field, string prefix) => [];

        public void Dispose()
        {
        }
    }

    private sealed class Logs : ILoggerProvider, ILogger
    {
        public ConcurrentBag<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
