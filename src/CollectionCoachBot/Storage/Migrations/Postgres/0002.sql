-- Whose turn it is in a conversation, among the replicas (TurnLeases.cs). A row stands there only while a turn runs, or after one that crashed.
CREATE TABLE "TurnLeases" (
    "Key" text COLLATE "C" NOT NULL CONSTRAINT "PK_TurnLeases" PRIMARY KEY,
    "Holder" text COLLATE "C" NOT NULL,
    "Until" timestamp with time zone NOT NULL
);
