using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CollectionCoachBot.Storage;

/// <summary>One prepared statement whose values are bound without a command and its parameters, which would take longer than SQLite itself.</summary>
internal sealed class SqliteInsert : IRowInsert
{
    /// <summary>Bytes that a character takes at most.</summary>
    private const int Widest = 3;

    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;

    /// <summary>A text as SQLite takes it, which copies it: most are short, and an array for each would be most of what an import allocates here.</summary>
    private readonly byte[] _bytes = new byte[1024];

    /// <summary>What each parameter holds, which it keeps from row to row; nothing at first.</summary>
    private readonly object?[] _bound;

    public SqliteInsert(SqliteConnection connection, string sql)
    {
        _connection = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(_connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
        _bound = new object?[raw.sqlite3_bind_parameter_count(_statement)];
    }

    public ValueTask AddAsync(object?[] values, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        for (var i = 0; i < values.Length; i++)
        {
            if (ReferenceEquals(values[i], _bound[i]))
                continue;
            Check(Bind(i + 1, values[i]));
            _bound[i] = values[i];
        }

        var done = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        if (done != raw.SQLITE_DONE)
            Check(done);
        return ValueTask.CompletedTask;
    }

    public ValueTask FlushAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _statement.Dispose();
        return ValueTask.CompletedTask;
    }

    private int Bind(int index, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, index),
        string text => Bind(index, text),
        long number => raw.sqlite3_bind_int64(_statement, index, number),
        int number => raw.sqlite3_bind_int(_statement, index, number),
        bool truth => raw.sqlite3_bind_int(_statement, index, truth ? 1 : 0),
        DateOnly day => Bind(index, day),
        _ => throw new NotSupportedException($"No column holds a {value.GetType()}."),
    };

    private int Bind(int index, string text)
    {
        // An empty span has no address, and would be taken for NULL.
        if (text.Length == 0 || text.Length > _bytes.Length / Widest)
            return raw.sqlite3_bind_text(_statement, index, text);
        return raw.sqlite3_bind_text(_statement, index, _bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, _bytes)));
    }

    private int Bind(int index, DateOnly day)
    {
        day.TryFormat(_bytes, out var length, "O", CultureInfo.InvariantCulture);
        return raw.sqlite3_bind_text(_statement, index, _bytes.AsSpan(0, length));
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(code, _connection);
    }
}
