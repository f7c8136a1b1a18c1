using System.Data.Common;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CollectionCoachBot.Tests.Storage;

/// <summary>A database that does all it is asked, and whose first answer is lost on the way.</summary>
internal sealed class AnswerLost : DbCommandInterceptor, IDbContextFactory<CoachDb>
{
    private readonly DbContextOptions<CoachDb> _options;
    private int _lost;

    public AnswerLost(string connectionString)
    {
        var options = new DbContextOptionsBuilder<CoachDb>();
        StorageSetup.Configure(options, connectionString);
        _options = options.AddInterceptors(this).Options;
    }

    public CoachDb CreateDbContext() => new(_options);

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        Interlocked.Exchange(ref _lost, 1) == 0 ? throw new IOException("The connection was cut.") : new(result);
}
