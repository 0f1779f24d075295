using Chancery.CrossLanguage;

namespace Chancery.SearchApi.Serving;

/// <summary>Opens the index before the first request is let in, then looks for new commits.</summary>
internal sealed class IndexWatch(SnapshotHolder holder, Lazy<Expander> expander, ServiceOptions options, TimeProvider clock) : BackgroundService
{
    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // The lexicon takes as long to load as the index to open, so they go side by side.
        var lexicon = Task.Run(() => expander.Value, cancellationToken);
        holder.Refresh();
        await lexicon;
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.PollInterval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            holder.Refresh();
        }
    }
}
