using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.Delivery;

/// <summary>
/// A message that the bot will send, is sending or has sent by itself, written in the transaction of its cause.
/// It holds what to say only as ids (<see cref="Kind"/>, <see cref="Subject"/>): the words are made when it is sent, from the newest state.
/// </summary>
internal sealed class OutboxRow
{
    public string Id { get; init; } = OpaqueId.New();

    /// <summary>What makes it this message and no other, such as <c>reminder:ID:2026-12-01</c>: the same cause twice is the same row.</summary>
    public required string UniqueKey { get; init; }

    /// <summary>Which renderer makes the message.</summary>
    public required string Kind { get; init; }

    /// <summary>The id that the renderer looks up.</summary>
    public required string Subject { get; init; }

    public DeliveryOperation Operation { get; init; }

    /// <summary>For a personal message: to whom.</summary>
    public string? PersonId { get; init; }

    /// <summary>For a channel or group: the known conversation.</summary>
    public string? ConversationId { get; init; }

    /// <summary>For a thread: the channel's full conversation id with <c>;messageid=</c>.</summary>
    public string? ThreadId { get; init; }

    /// <summary>For an update: the <see cref="UniqueKey"/> of the row that sent the message.</summary>
    public string? UpdatesKey { get; init; }

    public DeliveryState State { get; set; }

    /// <summary>Since when it is in this <see cref="State"/>.</summary>
    public required DateTimeOffset StateAt { get; set; }

    /// <summary>When an administrator decided not to send it again; null: nobody has.</summary>
    public DateTimeOffset? LeftAt { get; set; }

    public required DateTimeOffset DueAt { get; set; }

    public int Attempt { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>The message's id in the channel, once known.</summary>
    public string? ActivityId { get; set; }

    /// <summary>The channel's conversation id that it was sent to, once known.</summary>
    public string? SentConversationId { get; set; }

    /// <summary>What went wrong last: a class of error and a status, never content.</summary>
    public string? Error { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<OutboxRow>
    {
        public void Configure(EntityTypeBuilder<OutboxRow> builder)
        {
            builder.ToTable("Outbox").HasIndex(row => row.UniqueKey).IsUnique();
            builder.HasIndex(row => new { row.State, row.DueAt });
            builder.HasIndex(row => row.Subject);
            builder.HasIndex(row => row.UpdatesKey);
            builder.HasIndex(row => row.ActivityId);

            // Two processes that read the same row: whoever changes it second changes nothing. All three, since a row that was tried and put off
            // is Pending again.
            builder.Property(row => row.State).IsConcurrencyToken();
            builder.Property(row => row.Attempt).IsConcurrencyToken();
            builder.Property(row => row.DueAt).IsConcurrencyToken();
        }
    }
}
